import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where the API says which port it took, for the commands that make links beside it. */
const fileIn = (dataFolder: string): string => path.join(dataFolder, 'site-port');

/** A folder that cannot be written only costs the links of commands their port. */
export function writeSitePort(dataFolder: string, port: number): void {
  try {
    writeFileSync(fileIn(dataFolder), `${String(port)}\n`, { mode: 0o600 });
  } catch {
    return;
  }
}

export function forgetSitePort(dataFolder: string): void {
  rmSync(fileIn(dataFolder), { force: true });
}

/** Null when no API of this installation said it. */
export function readSitePort(dataFolder: string): number | null {
  try {
    const port = Number(readFileSync(fileIn(dataFolder), 'utf8'));
    return Number.isInteger(port) && port > 0 && port <= 65_535 ? port : null;
  } catch {
    return null;
  }
}
