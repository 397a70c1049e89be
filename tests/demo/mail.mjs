import { once } from "node:events";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** A real mail server on loopback that keeps what it receives. */
export async function startMailServer() {
  const received = [];
  const waiting = new Set();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    onData(stream, session, done) {
      simpleParser(stream).then((mail) => {
        received.push({ to: session.envelope.rcptTo.map((r) => r.address), subject: mail.subject, text: mail.text, html: mail.html });
        for (const look of waiting) look();
        done();
      }, done);
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  return {
    port: server.server.address().port,
    close: () => server.close(),
    /** What a pattern's first group finds in the newest mail to an address, now or within 20 seconds. */
    find(address, pattern) {
      const look = () => {
        for (const mail of received.toReversed()) {
          const found = mail.to.includes(address) && mail.text.match(pattern);
          if (found) return { value: found[1], mail };
        }
      };
      return new Promise((resolve, reject) => {
        const late = setTimeout(() => {
          waiting.delete(check);
          reject(new Error(`no mail to ${address} has ${pattern}; it got: ${received.filter((m) => m.to.includes(address)).map((m) => m.subject).join(" · ")}`));
        }, 20_000);
        const check = () => {
          const found = look();
          if (found) {
            clearTimeout(late);
            waiting.delete(check);
            resolve(found);
          }
        };
        waiting.add(check);
        check();
      });
    },
  };
}
