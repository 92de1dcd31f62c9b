export { Cadence } from './catalog.enums.ts';
export { Component, Edition, EditionComponent, LocalizedText, Price, Product } from './product.entity.ts';
