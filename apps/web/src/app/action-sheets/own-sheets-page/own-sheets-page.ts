import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OwnSheetDto } from '@ou-en-est-on/contracts';
import { Empty, Tag, TypoPipe } from '@ou-en-est-on/ui';
import { CsvExport } from '../../shared/csv-export/csv-export';
import { instantInWords } from '../../shared/instant-in-words';
import { SpaceFrame } from '../../shared/space-frame/space-frame';
import { editionResource, ownSheetsResource, sheetsPath } from '../action-sheet-api';
import { ownSpace } from '../own-space';
import { statusInWords } from '../sheet-in-words';

/** The sheets of the collectivity one acts for, drafts included, the latest written first. */
@Component({
  selector: 'app-own-sheets-page',
  imports: [CsvExport, Empty, RouterLink, SpaceFrame, Tag, TypoPipe],
  templateUrl: './own-sheets-page.html',
  styleUrl: './own-sheets-page.css',
})
export class OwnSheetsPage {
  protected readonly space = ownSpace();
  protected readonly sheets = ownSheetsResource(this.space.collectivityId);
  readonly #matrix = editionResource(() => this.sheets.value()?.edition.id);
  protected readonly frame = this.space.frame(this.sheets);
  protected readonly exportUrl = computed(() => sheetsPath(this.space.collectivityId() ?? ''));
  protected readonly lines = computed(() => {
    const labels = new Map(this.#matrix.value()?.levels.map(({ code, label }) => [code, label]));
    return (this.sheets.value()?.items ?? []).map((sheet) => ({
      ...{ id: sheet.id, title: sheet.title, reference: sheet.reference },
      status: statusInWords(sheet),
      isPublic: sheet.status === 'published',
      level: sheet.level === null ? null : (labels.get(sheet.level) ?? sheet.level),
      edited: editedInWords(sheet),
    }));
  });
}

function editedInWords({ editedAt, editedBy }: OwnSheetDto): string {
  const who = editedBy.isYou ? 'vous' : (editedBy.name ?? 'une personne partie depuis');
  return `enregistrée ${instantInWords(editedAt)} par ${who}`;
}
