import type { ClocksDto } from '@ou-en-est-on/contracts';

/** The clocks of an answer to whoever asks for no day. */
export const todaysClocksDto: ClocksDto = { asOf: '2026-11-21', knownAt: '2026-11-21' };
