import { z } from 'zod';
import { isCalendarDate } from '../../kernel/calendar-date.js';

/** A day that somebody asks for or writes down. */
export const day = z.iso.date().refine(isCalendarDate, 'is no day: write one as 2026-05-31, with a year from 0001 on');
