import { Component, computed, input } from '@angular/core';
import type { CampaignDetailDto } from '@ou-en-est-on/contracts';
import { COLLECTIVITY_KIND_WORDS, explainResponses } from '@ou-en-est-on/domain';
import { type Cell, TableTwin } from '@ou-en-est-on/ui';
import { STRATUM_LABELS } from '../../shared/labels/collectivity.labels';

interface Response {
  readonly invited: number;
  readonly respondents: number;
  readonly rate: number | null;
}

interface ResponseTable {
  readonly summary: string;
  readonly caption: string;
  readonly columns: string[];
  readonly rows: Cell[][];
  readonly fileName: string;
  /** What its explanation is made of. */
  readonly groups: { readonly name: string; readonly invited: number; readonly respondents: number }[];
}

const COUNTS = ['Invitées', 'Ont répondu', 'Taux de réponse (%)'];

/** How many of those invited answered, told apart by size, by région and by kind. */
@Component({
  selector: 'app-response-tables',
  imports: [TableTwin],
  template: `@for (table of tables(); track table.caption) {
    <ui-table-twin
      [summary]="table.summary"
      [caption]="table.caption"
      [columns]="table.columns"
      [rows]="table.rows"
      [explain]="table.explain"
      [sortable]="true"
      [startsOpen]="$first"
      [fileName]="table.fileName"
    />
  }`,
  styles: `
    :host {
      display: grid;
      gap: var(--space-4);
      grid-template-columns: minmax(0, 1fr);
    }
  `,
})
export class ResponseTables {
  readonly campaign = input.required<CampaignDetailDto>();

  protected readonly tables = computed(() => {
    const { byStratum, byRegion, byKind, phase, photographOn } = this.campaign();
    const day = phase === 'photographed' ? photographOn : null;
    const tables = [
      tableOf('par strate', 'Strate', byStratum, ({ stratum }) =>
        stratum === null ? 'population inconnue' : STRATUM_LABELS[stratum],
      ),
      tableOf('par région', 'Région', byRegion, ({ region }) => region?.name ?? 'hors région'),
      tableOf('par type de collectivité', 'Type', byKind, ({ kind }) => COLLECTIVITY_KIND_WORDS[kind][1]),
    ];
    return tables.map(({ groups, ...table }) => ({ ...table, explain: explainResponses(groups, day) }));
  });
}

function tableOf<T extends Response>(
  told: string,
  first: string,
  lines: readonly T[],
  nameOf: (line: T) => string,
): ResponseTable {
  return {
    ...{ summary: `Réponse ${told}`, caption: `Collectivités invitées et réponses, ${told}` },
    ...{ columns: [first, ...COUNTS], fileName: `reponse-${told.replaceAll(' ', '-').replaceAll('é', 'e')}` },
    groups: lines.map((line) => ({ name: nameOf(line), invited: line.invited, respondents: line.respondents })),
    rows: lines.map((line) => [nameOf(line), ...[line.invited, line.respondents, shownRate(line.rate)]]),
  };
}

/** A rate far below one percent is not none, and one just under a hundred is not all. */
function shownRate(rate: number | null): number | null {
  if (rate === null) return null;
  const isClose = (rate > 0 && rate < 1) || (rate > 99 && rate < 100);
  return isClose ? Math.min(Math.max(Math.round(rate * 100) / 100, 0.01), 99.99) : Math.round(rate);
}
