import { Component, computed, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Callout, Explain, Fold, FrCountPipe, FrNumberPipe, TypoPipe } from '@ou-en-est-on/ui';
import { CsvExport } from '../../shared/csv-export/csv-export';
import { TERRITORY_TYPE_LABELS } from '../../shared/labels/common.labels';
import { MODULE_QUESTION_KIND_LABELS } from '../../shared/labels/module-question.labels';
import { ModuleLoadState } from '../../shared/realisations/module-load-state';
import { ModuleRealisations } from '../../shared/realisations/module-realisations';
import { motionModuleResource } from '../label-matrix-api';

/** The module « motion », apart from the matrix; its questions are read and drawn only when they are opened. */
@Component({
  selector: 'app-motion-module-section',
  imports: [
    Callout,
    CsvExport,
    Explain,
    Fold,
    FrCountPipe,
    FrNumberPipe,
    ModuleLoadState,
    ModuleRealisations,
    RouterLink,
    TypoPipe,
  ],
  templateUrl: './motion-module-section.html',
  styleUrl: './motion-module-section.css',
})
export class MotionModuleSection {
  protected readonly opened = signal(false);
  protected readonly module = motionModuleResource(this.opened);
  protected readonly questions = computed(() =>
    (this.module.value()?.items ?? []).map((question) => ({
      ...question,
      answer: answerOf(question.kind, question.unit),
      territories: question.territoryTypes.map((type) => TERRITORY_TYPE_LABELS[type].toLowerCase()).join(', '),
    })),
  );
}

function answerOf(kind: keyof typeof MODULE_QUESTION_KIND_LABELS, unit: string | null): string {
  const words = MODULE_QUESTION_KIND_LABELS[kind];
  return unit === null ? words : `${words} (${unit})`;
}
