// A mail server that keeps nothing: each mail it takes becomes one line of JSON on standard output.
// The first line tells the port. It ends when standard input does, so it never outlives its test process.
// A line on standard input says how it behaves from then on: serve, refuse (everything, for now) or stall (take the mail and say nothing).
// With the files of a key and a certificate as arguments it offers STARTTLS.
// Recipients say how they are treated:
//   refused-2.someone@…  refused twice for now, then served
//   gone-1.someone@…     served once, then refused for good
//   silent-1.someone@…   once no answer comes to the mail, then served
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

const [key, cert] = process.argv.slice(2).map((file) => readFileSync(file));
const seen = new Map();
let behaviour = "serve";
const tell = (value) => process.stdout.write(JSON.stringify(value) + "\n");

// Counts what an address is to be treated to; undefined when it says nothing of the kind.
function times(address, treatment) {
  const wanted = new RegExp(`^${treatment}-(\\d+)\\.`).exec(address)?.[1];
  if (wanted === undefined) return undefined;
  const before = seen.get(treatment + address) ?? 0;
  seen.set(treatment + address, before + 1);
  return { before, wanted: Number(wanted) };
}

function refuse(address, responseCode, done) {
  tell({ refused: address });
  done(Object.assign(new Error(responseCode < 500 ? "Mailbox busy, try later" : `No such mailbox ${address}`), { responseCode }));
}

const server = new SMTPServer({
  authOptional: true,
  key,
  cert,
  disabledCommands: key ? ["AUTH"] : ["STARTTLS", "AUTH"],
  logger: false,
  onRcptTo({ address }, session, done) {
    if (behaviour === "refuse") return refuse(address, 450, done);
    const refused = times(address, "refused");
    if (refused && refused.before < refused.wanted) return refuse(address, 450, done);
    const gone = times(address, "gone");
    if (gone && gone.before >= gone.wanted) return refuse(address, 550, done);
    done();
  },
  onData(stream, session, done) {
    if (behaviour === "stall") return stream.resume();
    const silent = times(session.envelope.rcptTo[0].address, "silent");
    simpleParser(stream).then((mail) => {
      if (silent && silent.before < silent.wanted) return;
      tell({
        envelope: session.envelope.rcptTo.map((r) => r.address),
        secure: session.secure,
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
