import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

/** A server that does nothing but send the bytes and the headers it was given: what HTTP itself costs in Node. */
const [file] = process.argv.slice(2);
const { status, headers, body } = JSON.parse(readFileSync(file, 'utf8'));
const bytes = Buffer.from(body, 'base64');
const server = createServer((_request, response) => {
  response.writeHead(status, headers);
  response.end(bytes);
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
