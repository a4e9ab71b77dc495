import { Component, computed } from '@angular/core';
import { Empty } from '@ou-en-est-on/ui';
import { LoadState } from '../../shared/api/load-state';
import { askedPermission } from '../../shared/session/asked-permission';
import { RefusedPage } from '../../shared/session/refused-page';
import { labelImportsResource } from '../label-desk-api';
import { LabelFileForm } from './label-file-form';
import { LabelImportEntry } from './label-import-entry';

/** Where the staff records the labels that the jury gave, from files, and withdraws a file that was wrong. */
@Component({
  selector: 'app-label-desk-page',
  imports: [Empty, LabelFileForm, LabelImportEntry, LoadState, RefusedPage],
  templateUrl: './label-desk-page.html',
})
export class LabelDeskPage {
  protected readonly permission = askedPermission('record-labels');
  protected readonly imports = labelImportsResource(this.permission.granted);
  protected readonly kept = computed(() => this.imports.value()?.items ?? []);
}
