import * as z from 'zod/mini';
import { ownReason } from './reason.contract.js';

/** What a collectivity made public, answers or a sheet, is public no longer. */
export const withdrawInput = z.object({ reason: ownReason });
export type WithdrawInput = z.output<typeof withdrawInput>;
