"""What the API's speed is compared with: one quote from FastAPI, as `built:app` from a dictionary, or ready bytes."""
import json
import os

from fastapi import FastAPI, Query, Response

with open(os.environ["QUOTES_FILE"], encoding="utf-8") as file:
    QUOTES = {quote["symbol"]: quote for quote in json.load(file)}

app = FastAPI()


@app.get("/api/v1/market/quotes")
async def built(symbols: str = Query(...)):
    return [dict(QUOTES[symbol]) for symbol in symbols.split(",") if symbol in QUOTES]


@app.get("/ready/quotes")
async def ready(symbols: str = Query(...)):
    return Response(content=READY[symbols], media_type="application/json")


READY = {symbol: json.dumps([quote]).encode() for symbol, quote in QUOTES.items()}
