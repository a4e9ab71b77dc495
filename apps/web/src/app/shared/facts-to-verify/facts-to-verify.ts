import { Component, input } from '@angular/core';
import type { ExplanationDto } from '@ou-en-est-on/contracts';
import { Callout, Explain, FrCountPipe } from '@ou-en-est-on/ui';

/** How many facts are held back until they are verified; nothing when there is none. */
@Component({
  selector: 'app-facts-to-verify',
  imports: [Callout, Explain, FrCountPipe],
  template: `@if (count() > 0) {
    <ui-callout>
      <p data-explained>
        {{
          count()
            | frCount
              : 'fait en cours de vérification n’est pas affiché'
              : 'faits en cours de vérification ne sont pas affichés'
        }}.
        <button [uiExplain]="explain()" about="faits à vérifier"></button>
      </p>
    </ui-callout>
  }`,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class FactsToVerify {
  readonly count = input.required<number>();
  readonly explain = input.required<ExplanationDto>();
}
