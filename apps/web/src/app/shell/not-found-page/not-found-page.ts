import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';

@Component({
  selector: 'app-not-found-page',
  imports: [RouterLink],
  template: `<div class="page">
    <header class="page-head">
      <p class="kicker">Erreur 404</p>
      <h1>Cette page n’existe pas</h1>
      <p class="lede">
        L’adresse est peut-être incomplète, ou la page a changé de nom. Les propositions gardent toujours le même
        numéro, par exemple «&nbsp;2023-1.1.1&nbsp;».
      </p>
    </header>
    <p class="cluster">
      <a class="button button-main" routerLink="/propositions">Voir toutes les propositions</a>
      <a class="button" routerLink="/">Aller au tableau de bord</a>
    </p>
  </div>`,
})
export default class NotFoundPage {}
