import 'reflect-metadata';
import { printSchema } from 'graphql';
import { createSchema } from './src/schema.ts';
console.log(printSchema(createSchema()).slice(0, 6000));
