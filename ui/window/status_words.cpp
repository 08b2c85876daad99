#include "ui/window/status_words.h"

#include "ui/guard/sight.h"
#include "ui/look/formatting.h"
#include "ui/look/said.h"
#include "ui/window/store_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace aetherion::window {

namespace {

using look::toText;

struct Status {
    Q_DECLARE_TR_FUNCTIONS(Status)
};

QString whole(std::uint64_t number) { return look::wholeText(static_cast<std::int64_t>(number)); }

QString at(Timestamp time, const StatusFacts& facts) {
    return QStringLiteral("%1 %2").arg(look::timeText(time, facts.zone), look::zoneText(facts.zone));
}

QString feedWord(market::FeedState state) {
    switch (state) {
    case market::FeedState::Flowing:
        return Status::tr("flowing");
    case market::FeedState::Stale:
        return Status::tr("stale");
    case market::FeedState::Gap:
        return Status::tr("gap");
    case market::FeedState::Resync:
        return Status::tr("catching up");
    case market::FeedState::Closed:
        return Status::tr("market closed");
    case market::FeedState::Failed:
        return Status::tr("failed");
    }
    return {};
}

QString feedBlocks(market::FeedState state) {
    switch (state) {
    case market::FeedState::Flowing:
        return Status::tr("Nothing.");
    case market::FeedState::Closed:
        return Status::tr("No new prices until the market opens; nothing is wrong.");
    case market::FeedState::Stale:
    case market::FeedState::Gap:
    case market::FeedState::Resync:
    case market::FeedState::Failed:
        return Status::tr("Its regime counts as Unknown, its price as no price: orders that need one are refused, and "
                          "exits that hang on a price wait.");
    }
    return {};
}

/// Figures that an engine has said which says nothing any more carry their age.
StatusWords agedWords(StatusWords words, const StatusFacts& facts) {
    if (!isOld(facts))
        return words;
    words.text = Status::tr("%1, %2 old").arg(words.text, look::ageText(facts.silence));
    words.needsCare = true;
    words.explained.since =
        Status::tr("As it was %1 ago, when the engine last said something.").arg(look::ageText(facts.silence));
    return words;
}

StatusWords noContactWords(const StatusFacts& facts) {
    StatusWords words;
    words.needsCare = true;
    words.text = Status::tr("No contact %1").arg(look::ageText(facts.silence));
    words.explained.title = Status::tr("Feed");
    words.explained.what = Status::tr("The engine says nothing. What this window shows is as it was when it last did; "
                                      "whether data come is not known.");
    words.explained.since = Status::tr("Its last word came %1 ago.").arg(look::ageText(facts.silence));
    words.explained.blocks = Status::tr("No price and no regime here is current. Trading may be running, and orders "
                                        "that are sent now wait. STOP latches at once, and so does the stop file.");
    words.explained.advice =
        Status::tr("Look into the log, and whether this machine is overloaded. If the engine stays "
                   "silent: stop, and start the program again.");
    return words;
}

} // namespace

bool isOld(const StatusFacts& facts) { return facts.snapshot && facts.silence > guard::kContactLost; }

StatusWords feedWords(const StatusFacts& facts) {
    if (isOld(facts))
        return noContactWords(facts);
    StatusWords words;
    words.explained.title = Status::tr("Feed");
    if (!facts.snapshot || !facts.stream) {
        words.text = Status::tr("Feed: nothing yet");
        words.explained.what = Status::tr("No instrument has sent anything in this session.");
        words.explained.advice = Status::tr("Wait for the first data, or open a recording from the File menu.");
        return words;
    }
    const contract::EnginePulse& pulse = facts.snapshot->pulse;
    const contract::StreamView& view = *facts.stream;
    const double rate = pulse.eventsPerSecond;
    words.text = Status::tr("Feed %1 %2/s").arg(feedWord(view.feedState), look::decimalText(rate, rate < 10 ? 1 : 0));
    words.needsCare = view.feedState != market::FeedState::Flowing && view.feedState != market::FeedState::Closed;
    words.explained.what = Status::tr("%1: %2. %3 events in this session from all instruments, %4 waiting to be read.")
                               .arg(toText(view.stream.instrument.symbol), feedWord(view.feedState),
                                    whole(pulse.events), whole(pulse.feedQueue));
    const QString reason = look::said(view.feedReason);
    if (!reason.isEmpty())
        words.explained.what += QStringLiteral("\n") + reason;
    if (view.lastReceiveTime > Timestamp{})
        words.explained.since =
            Status::tr("Last data %1 ago, at %2.")
                .arg(look::ageText(pulse.engineTime - view.lastReceiveTime), at(view.lastReceiveTime, facts));
    words.explained.blocks = feedBlocks(view.feedState);
    if (words.needsCare)
        words.explained.advice = Status::tr("Look to the source and the network. The feed goes on by itself when data "
                                            "come again; a stop is always possible.");
    return words;
}

StatusWords storeWords(const StatusFacts& facts) {
    StatusWords words;
    words.explained.title = Status::tr("Store");
    if (!facts.snapshot) {
        words.text = Status::tr("Store: nothing yet");
        return words;
    }
    const contract::EnginePulse& pulse = facts.snapshot->pulse;
    const bool writing = pulse.store.state == contract::StoreState::Writing;
    words.text = writing ? Status::tr("Store %1 waiting").arg(whole(pulse.storeQueue)) : storeHeadline(pulse.store);
    if (writing && !pulse.storeError.empty())
        words.text = Status::tr("Store: %1").arg(look::said(pulse.storeError));
    words.needsCare = !writing || !pulse.storeError.empty() || pulse.conflatedTicks > 0;
    QStringList what{storeHeadline(pulse.store)};
    if (!pulse.store.place.empty())
        what << toText(pulse.store.place);
    what << Status::tr("%1 rows written, %2 of %3 waiting.")
                .arg(whole(pulse.storedRows), whole(pulse.storeQueue), whole(pulse.storeQueueCapacity));
    if (pulse.conflatedTicks > 0)
        what << Status::tr("%1 ticks were not stored one by one, because the store fell behind; candles, regimes and "
                           "orders are complete.")
                    .arg(whole(pulse.conflatedTicks));
    if (!pulse.storeError.empty())
        what << look::said(pulse.storeError);
    if (!pulse.store.sizeWarning.empty())
        what << look::said(pulse.store.sizeWarning);
    words.explained.what = what.join(u'\n');
    words.explained.blocks = pulse.store.state == contract::StoreState::Failing
                                 ? Status::tr("New orders are refused until rows can be kept.")
                                 : Status::tr("Nothing.");
    words.explained.advice = storeAdvice(pulse.store.state);
    return agedWords(std::move(words), facts);
}

StatusWords apiWords(const StatusFacts& facts) {
    StatusWords words;
    words.explained.title = Status::tr("API");
    if (!facts.api || (!facts.api->isServing && facts.api->trouble.empty())) {
        words.text = Status::tr("API off");
        words.explained.what = Status::tr("No other program can reach this engine: the API is switched off.");
        words.explained.advice = Status::tr("It is switched on by the setting api.enabled, at the next start.");
        return words;
    }
    const contract::ApiView& api = *facts.api;
    if (!api.isServing) {
        words.text = Status::tr("No API");
        words.needsCare = true;
        words.explained.what = look::said(api.trouble);
        words.explained.since = Status::tr("Since this program started.");
        words.explained.blocks = Status::tr("Other programs and browsers cannot reach this engine, nor stop it that "
                                            "way. Everything in this window works; so do the stop file and the "
                                            "command line.");
        words.explained.advice = Status::tr("Free the port or choose another one, and start again.");
        return words;
    }
    words.text = Status::tr("API %1").arg(api.connections);
    words.needsCare = api.slowClosed > 0;
    words.explained.what = Status::tr("Serving on %1: %2 connected, %3 of them listening.")
                               .arg(toText(api.url), whole(static_cast<std::uint64_t>(api.connections)),
                                    whole(static_cast<std::uint64_t>(api.webSockets)));
    if (api.droppedFrames > 0 || api.slowClosed > 0)
        words.explained.what +=
            QStringLiteral("\n") + Status::tr("%1 market updates were left out for slow listeners, %2 listeners were "
                                              "closed for being too slow. Risk and orders are never left out.")
                                       .arg(whole(api.droppedFrames), whole(api.slowClosed));
    words.explained.blocks = Status::tr("Nothing.");
    return words;
}

StatusWords memoryWords(const StatusFacts& facts) {
    StatusWords words;
    words.explained.title = Status::tr("Memory");
    const std::uint64_t bytes = facts.snapshot ? facts.snapshot->pulse.residentBytes : 0;
    words.text = Status::tr("Memory %1").arg(look::bytesText(bytes));
    words.explained.what = Status::tr("What this process keeps in memory. The engine keeps %1 bars for each instrument "
                                      "and timeframe; what is older is read from the store.")
                               .arg(contract::kRecentBars);
    if (facts.snapshot && facts.snapshot->pulse.startedAt > Timestamp{})
        words.explained.since = Status::tr("Running since %1.").arg(at(facts.snapshot->pulse.startedAt, facts));
    words.explained.blocks = Status::tr("Nothing.");
    return agedWords(std::move(words), facts);
}

StatusWords stallWords(const StatusFacts& facts) {
    StatusWords words;
    words.explained.title = Status::tr("GUI stalls");
    words.text = Status::tr("GUI stalls %1").arg(whole(facts.stalls));
    words.explained.what = Status::tr("How often this window stood still for more than %1 ms. %2 frames drawn.")
                               .arg(kLongestBeat / std::chrono::milliseconds(1))
                               .arg(whole(facts.frames));
    if (facts.lastStall) {
        words.explained.since =
            Status::tr("Last at %1, for %2 ms, while at: %3.")
                .arg(at(facts.lastStall->since, facts),
                     whole(static_cast<std::uint64_t>(facts.lastStall->lasted / std::chrono::milliseconds(1))),
                     toText(facts.lastStall->ran));
    } else {
        words.explained.since = Status::tr("Not once since the start.");
    }
    words.explained.blocks = Status::tr("Nothing but this window: the engine, the rails and the stop file do not wait "
                                        "for it.");
    if (facts.stalls > 0)
        words.explained.advice = Status::tr("Each one stands in the log with what ran. Where they come often, show "
                                            "fewer charts, or give this machine less other work.");
    return words;
}

StatusWords operatorWords(const StatusFacts& facts) {
    StatusWords words;
    words.explained.title = Status::tr("Operator");
    words.text = Status::tr("Operator: %1").arg(facts.operatorName);
    words.explained.what =
        Status::tr("%1 is named in every stop, resume, order and setting that comes from this window.")
            .arg(facts.operatorName);
    words.explained.advice = Status::tr("Hand over with Tools, Change the operator: the note is put on record.");
    return words;
}

} // namespace aetherion::window
