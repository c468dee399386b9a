// A brand's own system, which checks webhooks with the stock client of https://www.standardwebhooks.com.
// Usage: node receiver.mjs <secret>. Prints its address, then a line for each delivery; ends with its input.
import { createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';

const webhook = new Webhook(process.argv[2]);

const server = createServer((request, response) => {
  const parts = [];
  request.on('data', part => parts.push(part)).on('end', () => {
    const body = Buffer.concat(parts).toString('utf8');
    try {
      webhook.verify(body, request.headers);
      console.log(JSON.stringify({ body }));
      response.writeHead(204).end();
    } catch (wrong) {
      console.log(JSON.stringify({ wrong: wrong.message }));
      response.writeHead(400).end();
    }
  });
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`));
process.stdin.resume().on('end', () => process.exit());
