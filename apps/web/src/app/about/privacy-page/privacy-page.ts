import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { KeptList } from './kept-list';
import { EXPORTED_PARTS, OTHER_PARTS } from './kept-parts';

/** What is kept of a person, why and how long: what the code does, and nothing else. */
@Component({
  selector: 'app-privacy-page',
  imports: [KeptList, RouterLink],
  templateUrl: './privacy-page.html',
})
export default class PrivacyPage {
  protected readonly exported = EXPORTED_PARTS;
  protected readonly others = OTHER_PARTS;
}
