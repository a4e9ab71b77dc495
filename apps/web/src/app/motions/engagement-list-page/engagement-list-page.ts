import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Callout, Empty, TypoPipe } from '@ou-en-est-on/ui';
import { LoadState } from '../../shared/api/load-state';
import { EngagementEntry } from '../engagement-entry/engagement-entry';
import { engagementListResource } from '../motion-api';

/** What the association undertakes itself, beside what it asks of the State. */
@Component({
  selector: 'app-engagement-list-page',
  imports: [Callout, Empty, EngagementEntry, LoadState, RouterLink, TypoPipe],
  templateUrl: './engagement-list-page.html',
})
export class EngagementListPage {
  protected readonly engagements = engagementListResource();
}
