import { Component, inject } from '@angular/core';
import { Router } from '@angular/router';

/** A way to the search from every page; what is found is shown there. */
@Component({
  selector: 'app-search-field',
  template: `<form role="search" action="/recherche" (submit)="search($event)">
    <input type="search" name="q" maxlength="200" aria-label="Rechercher sur le site" autocomplete="off" />
    <button type="submit" class="button">Chercher</button>
  </form>`,
  styleUrl: './search-field.css',
})
export class SearchField {
  readonly #router = inject(Router);

  protected search(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const text = new FormData(form).get('q');
    form.reset();
    void this.#router.navigate(['/recherche'], { queryParams: text ? { q: text } : {} });
  }
}
