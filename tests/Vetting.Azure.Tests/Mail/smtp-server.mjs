// A mail server that answers by recipient: gone@ is refused for good, busy@ put off the first time, others accepted.
// Usage: node smtp-server.mjs <plain|starttls|tls> [user password]. Prints its port, then a JSON line for each mail.
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

const [security, user, password] = process.argv.slice(2);
const print = value => process.stdout.write(`${JSON.stringify(value)}\n`);
const refusal = (message, responseCode) => Object.assign(new Error(message), { responseCode });
let busy = true;

const server = new SMTPServer({
  secure: security === 'tls',
  hideSTARTTLS: security !== 'starttls',
  allowInsecureAuth: true,
  authOptional: !user,
  disableReverseLookup: true,
  onAuth: (auth, session, done) => auth.username === user && auth.password === password
    ? done(null, { user })
    : done(refusal(`535 ${auth.username} is unknown`, 535)),
  onRcptTo({ address }, session, done) {
    if (address.startsWith('gone@')) return done(refusal(`${address} does not exist`, 550));
    if (address.startsWith('busy@') && busy) return busy = false, done(refusal(`${address} is over quota`, 452));
    done();
  },
  async onData(stream, session, done) {
    const mail = await simpleParser(stream);
    print({
      secure: session.secure,
      envelope: [session.envelope.mailFrom.address, ...session.envelope.rcptTo.map(recipient => recipient.address)],
      from: mail.from.text,
      to: mail.to.value,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: mail.messageId,
      headers: Object.fromEntries(mail.headerLines.map(({ key, line }) => [key, line.slice(key.length + 1).trim()])),
    });
    done();
  },
});
server.on('error', () => {});
server.listen(0, '127.0.0.1', () => print(server.server.address().port));
process.stdin.on('end', () => process.exit()).resume();
