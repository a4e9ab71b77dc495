import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';

/** What is kept of a person, why and how long: what the code does, and nothing else. */
@Component({
  selector: 'app-privacy-page',
  imports: [RouterLink],
  templateUrl: './privacy-page.html',
})
export default class PrivacyPage {}
