import { Component, computed, input } from '@angular/core';
import type { ProposalRealisationsDto } from '@ou-en-est-on/contracts';
import { canCompareWith } from '@ou-en-est-on/domain';
import { frenchCount, TableTwin } from '@ou-en-est-on/ui';
import { ScoreBars } from '@ou-en-est-on/ui/drawings';
import { LoadState } from '../../../shared/api/load-state';
import { proposalRealisationsResource } from '../../../shared/realisations/realisation-api';
import { type FigureColumn, TerritoryFigures } from '../../../shared/realisations/territory-figures';
import { STRATUM_LABELS } from '../../../shared/labels/collectivity.labels';

type Group = ProposalRealisationsDto['strata'][number] | ProposalRealisationsDto['territories'][number];

const FEW = 'moins de cinq réponses comptées';

/** A proposal's local side, territory by territory and stratum by stratum: services and module together. */
@Component({
  selector: 'app-proposal-groups',
  imports: [LoadState, ScoreBars, TableTwin, TerritoryFigures],
  template: `@if (list.value(); as it) {
      <app-territory-figures
        label="Réalisation de la proposition parmi les répondants, départements"
        note="Ce qui compte dans la réalisation de la proposition mis ensemble, parmi les seules collectivités qui ont répondu : la carte ne dit rien des autres."
        [few]="few"
        [level]="it.level"
        [figures]="figures()"
        [classes]="it.classes"
        [more]="columnsOf(it.territories)"
        [explain]="it.territoriesExplain"
        [fileName]="'proposition-' + proposalId() + '-departements'"
      />
      @if (it.strata.length > 0) {
        <h4>Par strate de population</h4>
        <div data-explained><ui-score-bars [rows]="strata()" [groups]="[]" name="Réalisation" /></div>
        <p class="small muted">Rien n’est affiché de {{ few }}&nbsp;: le tableau dit combien ont répondu.</p>
        <ui-table-twin
          caption="Réalisation de la proposition parmi les répondants, par strate de population"
          [columns]="columns()"
          [rows]="rows()"
          [explain]="it.strataExplain"
          [fileName]="'proposition-' + proposalId() + '-strates'"
        />
      }
    } @else {
      <app-load-state [resource]="list" />
    }`,
  styles: `
    :host {
      display: grid;
      gap: var(--space-4);
      grid-template-columns: minmax(0, 1fr);
    }
  `,
})
export class ProposalGroups {
  readonly proposalId = input.required<string>();

  protected readonly few = FEW;
  protected readonly list = proposalRealisationsResource(() => this.proposalId());
  protected readonly figures = computed(() =>
    (this.list.value()?.territories ?? []).map((one) => ({
      ...one,
      isFew: !canCompareWith(one.counted),
      counted: `${frenchCount(one.respondents, 'répondant')} à la matrice, ${frenchCount(one.moduleRespondents, 'répondant')} au module`,
    })),
  );
  readonly #strata = computed(() => this.list.value()?.strata ?? []);
  protected readonly strata = computed(() => {
    const explain = this.list.value()?.strataExplain;
    if (!explain) return [];
    return this.#strata()
      .filter(({ counted }) => canCompareWith(counted))
      .map(({ stratum, value, low, high }) => ({
        ...{ label: nameOf(stratum), value, low, high, completeness: null, explain },
      }));
  });
  protected readonly columns = computed(() => [
    ...['Strate', 'Répondants', 'Réalisation (%)', 'Au plus bas (%)', 'Au plus haut (%)'],
    ...this.columnsOf(this.#strata()).map(({ label }) => label),
  ]);
  protected readonly rows = computed(() => {
    const more = this.columnsOf(this.#strata());
    return this.#strata().map(({ stratum, respondents, value, low, high }, index) => [
      nameOf(stratum),
      respondents,
      ...[value, low, high].map(rounded),
      ...more.map(({ values }) => values[index] ?? null),
    ]);
  });

  /** Who answered the module, and what it says that is worth nothing in the figure. */
  protected columnsOf(groups: readonly Group[]): readonly FigureColumn[] {
    const questions = this.list.value()?.questions ?? [];
    return [
      {
        label: 'Répondants au module',
        values: groups.map(({ moduleRespondents }) => moduleRespondents),
      },
      ...questions.map(({ id, label, unit }) => ({
        label: unit === null ? `${label} : oui (%)` : `${label} : réponse du milieu (${unit})`,
        values: groups.map(({ beside }) => {
          const said = beside.find(({ questionId }) => questionId === id);
          return rounded((unit === null ? said?.yes : said?.median) ?? null);
        }),
      })),
    ];
  }
}

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value));

function nameOf(stratum: ProposalRealisationsDto['strata'][number]['stratum']): string {
  return stratum === 'unknown' ? 'Population inconnue' : STRATUM_LABELS[stratum];
}
