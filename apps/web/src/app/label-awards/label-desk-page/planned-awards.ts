import { Component, computed, input } from '@angular/core';
import type { LabelImportReportDto, PlannedAwardDto } from '@ou-en-est-on/contracts';
import { TypoPipe } from '@ou-en-est-on/ui';
import { atsInWords, bearerInWords } from '../../shared/label-awards/label-in-words';

/** What becomes of each label of a file, what is to be looked at first. */
@Component({
  selector: 'app-planned-awards',
  imports: [TypoPipe],
  template: `<div class="table-scroll" tabindex="0" role="group" [attr.aria-label]="caption()">
    <table>
      <caption>
        {{
          caption()
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">Année</th>
          <th scope="col">Collectivité</th>
          <th scope="col">Label</th>
          <th scope="col">Par rapport au site</th>
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track $index) {
          <tr>
            <td>{{ row.year }}</td>
            <th scope="row">{{ row.bearer | typo }}</th>
            <td>{{ row.ats }}</td>
            <td>
              {{ row.outcome }}
              @if (row.remark; as remark) {
                <p><strong>À relire.</strong> {{ remark | typo }}</p>
              }
            </td>
          </tr>
        }
      </tbody>
    </table>
  </div>`,
  styles: `
    /* Narrower, a remark of a sentence would stand in a column of one word. */
    table {
      min-width: 36rem;
    }

    th[scope='row'] {
      font-weight: 400;
    }
  `,
})
export class PlannedAwards {
  readonly report = input.required<LabelImportReportDto>();

  protected readonly caption = computed(() => {
    const { awards, counts } = this.report();
    const all = counts.created + counts.corrected + counts.unchanged;
    return awards.length < all
      ? `Les ${String(awards.length)} premiers labels du fichier, ceux à relire d’abord, sur ${String(all)}`
      : 'Les labels du fichier';
  });
  protected readonly rows = computed(() =>
    this.report().awards.map((award) => ({
      ...{ year: award.year, bearer: bearerInWords(award.givenTo, award.givenName), ats: atsInWords(award.ats) },
      ...{ outcome: outcomeInWords(award), remark: award.remark?.message ?? null },
    })),
  );
}

function outcomeInWords({ outcome, shown, ats }: PlannedAwardDto): string {
  if (outcome === 'created') return 'nouveau';
  if (outcome === 'unchanged') return 'sans changement';
  return shown && shown.ats !== ats ? `corrigé\u00a0: ${atsInWords(shown.ats)} jusqu’ici` : 'corrigé';
}
