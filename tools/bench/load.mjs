import { connect } from 'node:net';

/** Keeps connections busy with one read for a while; only whole and right answers count. Prints how many a second. */
const { port, path, headers, status, milliseconds, connections } = JSON.parse(process.argv[2]);
const lines = Object.entries({ host: `127.0.0.1:${port}`, ...headers }).map(([name, value]) => `${name}: ${value}`);
const request = Buffer.from([`GET ${path} HTTP/1.1`, ...lines, '', ''].join('\r\n'));
const expected = Buffer.from(`HTTP/1.1 ${status} `);

const HEAD_END = Buffer.from('\r\n\r\n');
let whole = 0;
let stopped = false;

/** Answers of one read have one length: learnt from the first, it spares the generator from parsing the others. */
function keepBusy() {
  let length = 0;
  let received = 0;
  const socket = connect(port, '127.0.0.1', () => socket.write(request));
  socket.setNoDelay(true);
  socket.on('error', fail);
  socket.on('close', () => stopped || fail(new Error('The server closed a connection.')));
  socket.on('data', (chunk) => {
    if (received === 0 && chunk.compare(expected, 0, expected.length, 0, expected.length) !== 0) {
      fail(new Error(`Unexpected answer: ${chunk.subarray(0, 40)}`));
    }
    length ||= lengthOf(chunk);
    received += chunk.length;
    if (received < length) return;
    if (received > length) fail(new Error('An answer has another length.'));
    whole += 1;
    received = 0;
    if (!stopped) socket.write(request);
  });
  return socket;
}

function lengthOf(chunk) {
  const end = chunk.indexOf(HEAD_END);
  const [, body = '0'] = /\r\ncontent-length: (\d+)/i.exec(chunk.subarray(0, end).toString()) ?? [];
  return end + HEAD_END.length + Number(body);
}

function fail(error) {
  console.error(error.message);
  process.exit(1);
}

const sockets = Array.from({ length: connections }, keepBusy);
const begun = performance.now();
setTimeout(() => {
  stopped = true;
  console.log(JSON.stringify({ whole, perSecond: (1000 * whole) / (performance.now() - begun) }));
  for (const socket of sockets) socket.destroy();
}, milliseconds);
