import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';

@Component({
  selector: 'app-accessibility-page',
  imports: [RouterLink],
  templateUrl: './accessibility-page.html',
})
export default class AccessibilityPage {}
