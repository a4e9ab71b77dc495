import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ExchangeListDto } from '@ou-en-est-on/contracts';
import { Explain, FrCountPipe, FrDatePipe } from '@ou-en-est-on/ui';

/** The motions without a known written reply, and the days since their delivery: counted, not judged. */
@Component({
  selector: 'app-awaited-replies',
  imports: [Explain, FrCountPipe, FrDatePipe, RouterLink],
  template: `<div class="section-head"><h2>Depuis la remise des motions</h2></div>
    @if (motions().length > 0) {
      <p data-explained>
        Aucune réponse écrite n’est connue de ce site pour
        {{ motions().length | frCount: 'motion' }}. Une réponse peut exister sans être publique.
        <button [uiExplain]="list().withoutWrittenReplyExplain" about="motions sans réponse écrite connue"></button>
      </p>
      <ul role="list" class="columns">
        @for (motion of motions(); track motion.motionId) {
          <li class="stack-small">
            <a [routerLink]="['/motions', motion.motionId]">Motion {{ motion.motionId }}</a>
            @if (motion.days !== null) {
              <p>
                <button
                  class="days"
                  [uiExplain]="motion.explain"
                  [about]="'jours depuis la remise de la motion ' + motion.motionId"
                  [shown]="motion.days | frCount: 'jour'"
                ></button>
                depuis la remise du
                {{ motion.deliveredOn | frDate }}
              </p>
            } @else {
              <p>Le jour de la remise n’est pas connu&nbsp;: la durée ne se compte pas.</p>
            }
          </li>
        }
      </ul>
    } @else {
      <p>Une réponse écrite est connue pour chaque motion.</p>
    }`,
  styles: `
    :host {
      display: grid;
      gap: var(--space-4);
      grid-template-columns: minmax(0, 1fr);
    }

    .days {
      display: block;
      font-size: var(--size-h3);
      font-variant-numeric: tabular-nums lining-nums;
    }
  `,
})
export class AwaitedReplies {
  readonly list = input.required<Pick<ExchangeListDto, 'withoutWrittenReply' | 'withoutWrittenReplyExplain'>>();

  protected readonly motions = computed(() => this.list().withoutWrittenReply);
}
