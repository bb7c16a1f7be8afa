import { ArgsType, Field, Float } from 'type-graphql'
import { connectionType, listArgs } from '../platform/connection.type.js'
import { SearchResult, SearchType } from './search-result.type.js'

export const SearchConnection = connectionType('Search', () => SearchResult, 'records that a search found', {
  score: {
    type: () => Float,
    description:
      'How well it fits: from 4 where the text is a whole name of it, from 3 where it has all words of the text, from 2 where it has words that begin so, from 1 where it has words that are spelled like them. It depends on the text and on the record; which words are taken for misspelt ones, on the words that are in use.',
  },
})

@ArgsType()
export class SearchArgs extends listArgs({ asOf: true }) {
  @Field({
    description:
      'What to search for, up to 200 characters. Every word must be found: as it is, as the beginning of a word (from three letters on), or spelled otherwise.',
  })
  text!: string

  @Field(() => [SearchType], {
    nullable: true,
    description: 'Which kinds of records; all unless given, none for an empty list.',
  })
  types?: SearchType[]
}
