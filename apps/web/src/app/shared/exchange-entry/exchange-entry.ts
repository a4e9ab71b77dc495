import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ExchangeDto } from '@ou-en-est-on/contracts';
import { FrDatePipe, Tag, TypoPipe } from '@ou-en-est-on/ui';
import { EXCHANGE_KIND_LABELS, EXCHANGE_SIDE_LABELS } from '../labels/exchange.labels';
import { SourceList } from '../source-list/source-list';

/** Something said, handed or written between the association and the State or Parliament, with its sources. */
@Component({
  selector: 'app-exchange-entry',
  imports: [FrDatePipe, RouterLink, SourceList, Tag, TypoPipe],
  templateUrl: './exchange-entry.html',
  styleUrl: './exchange-entry.css',
})
export class ExchangeEntry {
  readonly exchange = input.required<ExchangeDto>();
  /** False where the congress is already named above. */
  readonly withCongress = input(true);

  protected readonly kind = computed(() => EXCHANGE_KIND_LABELS[this.exchange().kind]);
  protected readonly side = computed(() => EXCHANGE_SIDE_LABELS[this.exchange().side]);
  /** « Sujet de la question n° 6916 (Assemblée nationale, 17e législature) : avenir des conseillers numériques. » */
  protected readonly question = computed(() => {
    const { question, subject } = this.exchange();
    const named = question
      ? ` n°\u00a0${question.number} (${question.chamber}, ${question.legislature}e\u00a0législature)`
      : '';
    return subject ? `Sujet de la question${named} : ${subject}.` : '';
  });
  protected readonly counterpart = computed(() => {
    const { counterpartName, counterpartRole } = this.exchange();
    return counterpartName ? `${counterpartName}, ${counterpartRole}` : counterpartRole;
  });
}
