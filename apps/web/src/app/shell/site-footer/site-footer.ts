import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ClocksControl } from '../clocks-control/clocks-control';

/** What a reader looks for at the foot of a page: how it is made, who answers for it, where the data are. */
@Component({
  selector: 'app-site-footer',
  imports: [ClocksControl, RouterLink],
  templateUrl: './site-footer.html',
  styleUrl: './site-footer.css',
})
export class SiteFooter {}
