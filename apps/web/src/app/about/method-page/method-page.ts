import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { RULE_IDS, RULES } from '@ou-en-est-on/domain';
import { Callout, ProgressBadge, STATE_PROGRESS_ENTRIES, TypoPipe } from '@ou-en-est-on/ui';

const CHAPTERS = [
  { id: 'cotes', title: 'Deux côtés, jamais mélangés' },
  { id: 'avancement', title: 'Les mots de l’avancement côté État' },
  { id: 'lectures', title: 'Lectures provisoires et faits à vérifier' },
  { id: 'demandes', title: 'Une demande n’est pas une promesse' },
  { id: 'filiation', title: 'La même demande d’une motion à l’autre' },
  { id: 'indicateurs', title: 'Indicateurs, cibles et taux' },
  { id: 'collectivites', title: 'Ce que disent les collectivités' },
  { id: 'couverture', title: 'Couverture et fraîcheur' },
  { id: 'regles', title: 'Les règles de calcul' },
  { id: 'manques', title: 'Ce qui manque' },
  { id: 'historique', title: 'L’histoire est gardée' },
] as const;

/** How every word and figure of the site is made. */
@Component({
  selector: 'app-method-page',
  imports: [Callout, ProgressBadge, RouterLink, TypoPipe],
  templateUrl: './method-page.html',
  styleUrl: './method-page.css',
})
export default class MethodPage {
  protected readonly chapters = CHAPTERS;
  protected readonly rules = RULE_IDS.map((id) => ({ id, ...RULES[id] }));
  protected readonly progresses = STATE_PROGRESS_ENTRIES;
}
