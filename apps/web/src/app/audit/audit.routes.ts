import type { Routes } from '@angular/router';
import { AuditPage } from './audit-page/audit-page';

export default [{ path: '', title: 'Journal des actes', component: AuditPage }] satisfies Routes;
