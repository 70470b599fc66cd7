import { z } from 'zod';

/** Of what an id may be made: it becomes a part of an address. */
const id = z.union([z.string().regex(/^[\w-]{1,200}$/), z.int()]).transform(String);

/** Of what a board tells only this is used: where to look. */
export const hintSchema = z.object({
  payload: z.object({
    topic_id: id.nullish(),
    vacancy_id: id.nullish(),
    employer_id: id.nullish(),
    chat_id: id.nullish(),
    creation_time: z.string().nullish(),
  }),
});
export type HintPayload = z.output<typeof hintSchema>['payload'];
