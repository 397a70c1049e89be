// A mail server that keeps nothing: each mail it takes becomes one line of JSON on standard output.
// The first line tells the port. It ends when standard input does, so it never outlives its test process.
// A line on standard input says how it behaves from then on: serve, refuse (everything, for now) or stall (take the mail and say nothing).
// A recipient like refused-2.someone@example.ca is refused twice, then served.
import { createInterface } from "node:readline";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

const refusals = new Map();
let behaviour = "serve";
const tell = (value) => process.stdout.write(JSON.stringify(value) + "\n");

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS", "AUTH"],
  logger: false,
  onRcptTo({ address }, session, done) {
    const wanted = Number(/^refused-(\d+)\./.exec(address)?.[1] ?? 0);
    const seen = refusals.get(address) ?? 0;
    if (behaviour === "refuse") return done(Object.assign(new Error("Try later"), { responseCode: 450 }));
    if (seen < wanted) {
      refusals.set(address, seen + 1);
      tell({ refused: address });
      return done(Object.assign(new Error("Mailbox busy, try later"), { responseCode: 450 }));
    }
    done();
  },
  onData(stream, session, done) {
    if (behaviour === "stall") return stream.resume();
    simpleParser(stream).then((mail) => {
      tell({
        envelope: session.envelope.rcptTo.map((r) => r.address),
        from: mail.from?.value[0],
        subject: mail.subject,
        text: mail.text,
        html: mail.html || null,
        messageId: mail.messageId,
        headers: Object.fromEntries(mail.headerLines.map((h) => [h.key, h.line])),
      });
      done();
    }, done);
  },
});

// A client that breaks off in the middle of a mail (a host that is stopped) is its own loss: without a listener it would end this server.
server.on("error", (error) => process.stderr.write(`mail server of the tests: ${error.message}\n`));
server.listen(0, "127.0.0.1", () => tell({ port: server.server.address().port }));
createInterface({ input: process.stdin }).on("line", (line) => (behaviour = line)).on("close", () => process.exit(0));
