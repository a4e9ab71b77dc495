import { Component } from '@angular/core';

/** Says, on screen and on paper, that what collectivities are shown to say is invented. */
@Component({
  selector: 'app-demonstration-banner',
  template: `<p>
    <strong>Données de démonstration, inventées.</strong> Aucune collectivité n’a donné les réponses ni écrit les fiches
    que ce site montre ici. Les motions, les actes de l’État et leurs sources sont ceux du vrai site.
  </p>`,
  styleUrl: './demonstration-banner.css',
  host: { role: 'region', 'aria-label': 'Démonstration' },
})
export class DemonstrationBanner {}
