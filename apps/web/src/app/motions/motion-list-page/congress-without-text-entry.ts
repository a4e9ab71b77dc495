import { Component, computed, input } from '@angular/core';
import type { MotionListDto } from '@ou-en-est-on/contracts';
import { TypoPipe } from '@ou-en-est-on/ui';
import { congressName, heldInWords } from '../congress-in-words';

/** A congress whose motion is not in our sources: said, never hidden. */
@Component({
  selector: 'app-congress-without-text-entry',
  imports: [TypoPipe],
  template: `<h2>
      {{ congress().year }} <span class="congress">{{ name() }}</span>
    </h2>
    <p>
      La motion de ce congrès n’est pas dans nos sources&nbsp;: ses demandes ne sont ni affichées ni comptées sur ce
      site.
    </p>
    <p class="small muted">
      {{ held() ?? 'Jour non trouvé' }}{{ congress().place ? ', ' + congress().place : '' }}.
      {{ congress().note | typo }} Source&nbsp;: {{ congress().source | typo }}.
    </p>`,
  styleUrl: './congress-entry.css',
})
export class CongressWithoutTextEntry {
  readonly congress = input.required<MotionListDto['withoutText'][number]>();

  protected readonly name = computed(() => congressName(this.congress().congressNumber));
  protected readonly held = computed(() => heldInWords(this.congress()));
}
