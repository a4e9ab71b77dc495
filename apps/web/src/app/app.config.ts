import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { type ApplicationConfig, inject, provideBrowserGlobalErrorListeners } from '@angular/core';
import {
  provideRouter,
  Router,
  TitleStrategy,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
  withRouterConfig,
} from '@angular/router';
import { FILE_PREFIX, PICTURE_NOTICE } from '@ou-en-est-on/ui';
import { routes } from './app.routes';
import { demonstrationInterceptor } from './shared/demonstration/demonstration.interceptor';
import { Demonstration } from './shared/demonstration/demonstration';
import { serviceStatusInterceptor } from './shared/api/service-status.interceptor';
import { SiteRouter } from './shared/clocks/site-router';
import { SITE_MAPS } from './shared/site-maps';
import { SiteTitleStrategy } from './shared/page-title';
import { LostPage } from './shell/lost-page';
import { KIT } from './shared/kit';

/** Files taken away from a demonstration keep saying what they are. */
const filePrefixOf =
  ({ on }: Demonstration) =>
  (): string =>
    on() ? 'demonstration-' : '';

const pictureNoticeOf =
  ({ on }: Demonstration) =>
  (): string =>
    on() ? 'Démonstration — données inventées' : '';

export const appConfig: ApplicationConfig = {
  providers: [
    KIT,
    provideBrowserGlobalErrorListeners(),
    // Scrolling is done by the shell, which knows a filter from a new page.
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'disabled', anchorScrolling: 'disabled' }),
      // No page reads data before it opens: what fails is always the loading of its files.
      withNavigationErrorHandler((error) => inject(LostPage).report(error)),
      withRouterConfig({ resolveNavigationPromiseOnError: true }),
    ),
    { provide: Router, useClass: SiteRouter },
    provideHttpClient(withInterceptors([serviceStatusInterceptor, demonstrationInterceptor])),
    { provide: FILE_PREFIX, useFactory: () => filePrefixOf(inject(Demonstration)) },
    { provide: PICTURE_NOTICE, useFactory: () => pictureNoticeOf(inject(Demonstration)) },
    { provide: TitleStrategy, useClass: SiteTitleStrategy },
    SITE_MAPS,
  ],
};
