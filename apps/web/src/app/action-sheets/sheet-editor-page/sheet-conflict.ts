import { Component, computed, input, output } from '@angular/core';
import type { OwnSheetDetailDto } from '@ou-en-est-on/contracts';
import type { SheetContent } from '@ou-en-est-on/domain';
import { TypoPipe } from '@ou-en-est-on/ui';
import { instantInWords } from '../../shared/instant-in-words';
import { differing, FIELD_LABELS } from './sheet-fields';

/** What somebody else kept meanwhile, beside what is typed here: one of the two is chosen, nothing is lost unseen. */
@Component({
  selector: 'app-sheet-conflict',
  imports: [TypoPipe],
  template: `<section role="alert" class="stack-small">
    <h2>Quelqu’un a enregistré cette fiche entre-temps</h2>
    <p>{{ who() | typo }} Ce que vous avez écrit est toujours là&nbsp;: comparez, puis choisissez.</p>
    <dl class="stack-small">
      @for (line of lines(); track line.label) {
        <dt>{{ line.label }}</dt>
        <dd><span class="small muted">Le vôtre&nbsp;:</span> {{ line.mine | typo }}</dd>
        <dd><span class="small muted">Le sien&nbsp;:</span> {{ line.theirs | typo }}</dd>
      }
    </dl>
    <p class="cluster">
      <button type="button" class="button" (click)="keptMine.emit()">Garder ce que j’ai écrit</button>
      <button type="button" class="button" (click)="tookTheirs.emit()">Prendre ce qui est enregistré</button>
    </p>
  </section>`,
  styles: `
    section {
      padding: var(--space-4);
      border-inline-start: 4px solid var(--warning);
      background: var(--warning-soft);
    }

    h2 {
      font-size: var(--size-h4);
    }

    dt {
      font-weight: 600;
    }

    dd {
      white-space: pre-line;
    }
  `,
})
export class SheetConflict {
  readonly mine = input.required<SheetContent>();
  readonly theirs = input.required<OwnSheetDetailDto>();
  readonly keptMine = output();
  readonly tookTheirs = output();

  protected readonly who = computed(() => {
    const { editedAt, editedBy } = this.theirs();
    const name = editedBy.isYou ? 'Vous, depuis une autre fenêtre' : (editedBy.name ?? 'Une personne partie depuis');
    return `${name}, ${instantInWords(editedAt)}.`;
  });
  protected readonly lines = computed(() =>
    differing(this.mine(), this.theirs()).map((field) => ({
      label: FIELD_LABELS[field],
      mine: said(this.mine()[field]),
      theirs: said(this.theirs()[field]),
    })),
  );
}

function said(value: SheetContent[keyof SheetContent]): string {
  const words = typeof value === 'string' ? value : (value ?? []).join(', ');
  return words === '' ? 'rien' : words;
}
