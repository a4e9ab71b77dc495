import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ExchangeListDto } from '@ou-en-est-on/contracts';
import { FrCountPipe, FrDatePipe } from '@ou-en-est-on/ui';

/** The motions without a known written reply, and the days since their delivery: counted, not judged. */
@Component({
  selector: 'app-awaited-replies',
  imports: [FrCountPipe, FrDatePipe, RouterLink],
  template: `<div class="section-head"><h2>Depuis la remise des motions</h2></div>
    @if (motions().length > 0) {
      <p>
        Aucune réponse écrite n’est connue de ce site pour
        {{ motions().length | frCount: 'motion' }}. Une réponse peut exister sans être publique.
      </p>
      <ul role="list" class="columns">
        @for (motion of motions(); track motion.motionId) {
          <li class="stack-small">
            <a [routerLink]="['/motions', motion.motionId]">Motion {{ motion.motionId }}</a>
            @if (motion.days !== null) {
              <p>
                <strong>{{ motion.days | frCount: 'jour' }}</strong> depuis la remise du
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

    strong {
      display: block;
      font-size: var(--size-h3);
      font-variant-numeric: tabular-nums lining-nums;
    }
  `,
})
export class AwaitedReplies {
  readonly motions = input.required<ExchangeListDto['withoutWrittenReply']>();
}
