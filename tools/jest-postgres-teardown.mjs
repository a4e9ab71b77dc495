/** The temporary server, if there is one, goes with its folder. */
export default async function tearDown() {
  await globalThis.temporaryPostgres?.stop();
}
