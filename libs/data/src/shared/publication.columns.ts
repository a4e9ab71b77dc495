import { Column, PrimaryGeneratedColumn } from 'typeorm';
import { code, instant } from './columns.js';

/** An act that made something of a collectivity public, or took it away, whatever it is. */
export abstract class PublicationColumns {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column(code())
  collectivityId: string;

  @Column(instant())
  recordedAt: Date;

  @Column(code())
  recordedBy: string;
}
