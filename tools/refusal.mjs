/** A failure that a person can act on: its message is the whole of what is printed, without a stack. */
export class Refusal extends Error {}

/** Runs a tool's main function; a refusal prints its sentence, anything else its stack. Either ends with a code ≠ 0. */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Refusal ? `\n${error.message}` : error);
    process.exit(1);
  }
}
