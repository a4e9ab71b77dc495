/** The same text with its lines ended by `\n`, whatever system wrote it: lines are counted as an editor counts them. */
export async function* withUnixLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const piece of pieces) {
    const text = held + piece;
    // What follows it says whether it ends the line alone.
    held = text.endsWith('\r') ? '\r' : '';
    const whole = text.slice(0, text.length - held.length);
    yield whole.includes('\r') ? whole.replaceAll(/\r\n?/g, '\n') : whole;
  }
  if (held !== '') yield '\n';
}
