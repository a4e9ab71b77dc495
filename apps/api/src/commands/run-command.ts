import { DatabaseRequirementError } from '@ou-en-est-on/data';
import { isDatabaseUnavailable } from '../database/database-unavailable.js';
import { SettingError } from '../env/env.schema.js';

/** A command that cannot go on; its message is the sentence to print. */
export class CommandError extends Error {}

export const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

/** Runs a command: what was foreseen ends on a sentence and the code 1, the rest on its stack. */
export async function runCommand(command: () => Promise<void> | void): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`${sentenceOf(error)}\n`);
  }
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof CommandError || error instanceof SettingError || error instanceof DatabaseRequirementError) {
    return error.message;
  }
  if (isDatabaseUnavailable(error)) return `La base de données ne répond pas : ${error.message}`;
  return error.stack ?? error.message;
}
