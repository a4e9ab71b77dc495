import { Component } from '@angular/core';

/** Says, on screen and on paper, that what collectivities are shown to say is invented. */
@Component({
  selector: 'app-demonstration-banner',
  template: `<p>
    <strong>Données de démonstration, inventées.</strong> Aucune collectivité n’a dit ce qu’on lui fait dire ici. Le
    côté État est celui du vrai site.
  </p>`,
  styleUrl: './demonstration-banner.css',
  host: { role: 'region', 'aria-label': 'Démonstration' },
})
export class DemonstrationBanner {}
