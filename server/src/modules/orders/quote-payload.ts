import { Field, ObjectType } from 'type-graphql';
import { Quote } from './quote.entity.ts';

@ObjectType({ description: 'The price.' })
export class QuotePayload {
  @Field(() => Quote, { description: 'Confirm it by its id.' })
  quote!: Quote;

  static of(quote: Quote): QuotePayload {
    return Object.assign(new QuotePayload(), { quote });
  }
}
