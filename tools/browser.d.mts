export interface Browser {
  readonly name: string;
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

export function findBrowser(say?: (line: string) => void): Promise<Browser>;

/** Options of Playwright's `launch` for that browser. */
export function launchOptions(browser: Browser): {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
};
