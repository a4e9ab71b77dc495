import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { explainProgress } from '@ou-en-est-on/domain';
import { Explain, TypoPipe } from '@ou-en-est-on/ui';
import { MatrixSaver } from '../saving/matrix-saver';
import { SaveStatus } from '../saving/save-status';
import { SpaceFrame } from '../../shared/space-frame/space-frame';
import { WorkingEdition } from '../../shared/working-edition/working-edition';
import { firstUnanswered, workingState } from '../working-state';
import { foundServices } from './found-services';

/** The themes of the matrix, how far each is answered, and a service found by its words. */
@Component({
  selector: 'app-themes-page',
  imports: [Explain, RouterLink, SaveStatus, SpaceFrame, TypoPipe, WorkingEdition],
  templateUrl: './themes-page.html',
  styleUrl: './themes-page.css',
})
export class ThemesPage {
  readonly #router = inject(Router);
  protected readonly saver = inject(MatrixSaver);
  protected readonly working = workingState({ readAgain: true });
  protected readonly typed = signal('');
  protected readonly found = computed(() => foundServices(this.typed(), this.working.matrix.value()?.themes ?? []));
  protected readonly themes = computed(() => {
    const scores = new Map(this.working.state.value()?.themes.map(({ id, score }) => [id, score]));
    return (this.working.matrix.value()?.themes ?? []).flatMap((theme) => {
      const score = scores.get(theme.id);
      if (!score) return [];
      const { answered, services } = score;
      const explain = explainProgress(answered, services);
      return { id: theme.id, label: theme.label, answered, services, explain, at: firstUnanswered(theme, this.saver) };
    });
  });

  protected type(event: Event): void {
    this.typed.set((event.target as HTMLInputElement).value);
  }

  protected goToFirst(event: Event): void {
    event.preventDefault();
    const [first] = this.found();
    if (first) void this.#router.navigate(['/espace/autoevaluation', first.themeId], { fragment: first.id });
  }
}
