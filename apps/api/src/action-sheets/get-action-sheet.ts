import { Injectable } from '@nestjs/common';
import type { ActionSheetDto } from '@ou-en-est-on/contracts';
import { ProposalRepository, PublicSheetRepository } from '@ou-en-est-on/data';
import { ProblemError } from '../http/problem-error.js';
import { toSummary, toTexts } from './action-sheet.mapper.js';
import { ListActionSheets } from './list-action-sheets.js';

/** One published sheet, with the words of the proposals it serves. */
@Injectable()
export class GetActionSheet {
  constructor(
    private readonly sheets: PublicSheetRepository,
    private readonly listActionSheets: ListActionSheets,
    private readonly proposals: ProposalRepository,
  ) {}

  /** @throws ProblemError not-found, also for a draft and for what was withdrawn */
  async run(id: string): Promise<ActionSheetDto> {
    const sheet = await this.sheets.findById(id);
    if (!sheet) throw new ProblemError('not-found');
    const names = await this.listActionSheets.namesFor([sheet]);
    const proposals = sheet.proposalIds.length === 0 ? [] : await this.proposals.findAll();
    return {
      ...toSummary(sheet, names),
      ...toTexts(sheet),
      proposals: proposals
        .filter((proposal) => sheet.proposalIds.includes(proposal.id))
        .map((proposal) => ({ id: proposal.id, text: proposal.text })),
    };
  }
}
