import { Component, type ElementRef, inject, viewChild } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { ErrorMessage } from '@ou-en-est-on/ui';
import { Demonstration } from '../shared/demonstration/demonstration';
import { FullLoad } from '../shared/full-load';
import { ClocksBanner } from './clocks-banner/clocks-banner';
import { DemonstrationBanner } from './demonstration-banner/demonstration-banner';
import { LostPage } from './lost-page';
import { PageArrival } from './page-arrival';
import { PrintFoot } from './print-foot/print-foot';
import { ServiceBanner } from './service-banner/service-banner';
import { SiteFooter } from './site-footer/site-footer';
import { SiteHeader } from './site-header/site-header';

/** The frame around every page. */
@Component({
  selector: 'app-shell',
  imports: [
    ClocksBanner,
    DemonstrationBanner,
    ErrorMessage,
    PrintFoot,
    RouterOutlet,
    ServiceBanner,
    SiteFooter,
    SiteHeader,
  ],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
})
export class Shell {
  protected readonly demonstration = inject(Demonstration);
  protected readonly lost = inject(LostPage);
  protected readonly fullLoad = inject(FullLoad);
  protected readonly main = viewChild.required<ElementRef<HTMLElement>>('main');

  constructor() {
    inject(PageArrival).watch();
  }

  protected skipToContent(event: Event): void {
    // A plain `#contenu` would leave the page: addresses are relative to the site's root.
    event.preventDefault();
    this.main().nativeElement.focus();
    this.main().nativeElement.scrollIntoView();
  }
}
