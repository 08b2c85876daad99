<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Theme</translation>
    </message>
    <message>
        <source>Candle &amp;colours</source>
        <translation>Candle &amp;colours</translation>
    </message>
    <message>
        <source>&amp;Scale</source>
        <translation>&amp;Scale</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>Time &amp;zone</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Lan&amp;guage</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dark</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Light</translation>
    </message>
    <message>
        <source>&amp;Green rises</source>
        <translation>&amp;Green rises</translation>
    </message>
    <message>
        <source>&amp;Red rises (China)</source>
        <translation>&amp;Red rises (China)</translation>
    </message>
    <message>
        <source>&amp;Blue rises, orange falls</source>
        <translation>&amp;Blue rises, orange falls</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Larger</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>&amp;Smaller</translation>
    </message>
    <message>
        <source>&amp;Scenario in the simulation</source>
        <translation>&amp;Scenario in the simulation</translation>
    </message>
    <message>
        <source>&amp;Calm</source>
        <translation>&amp;Calm</translation>
    </message>
    <message>
        <source>&amp;Bull market</source>
        <translation>&amp;Bull market</translation>
    </message>
    <message>
        <source>B&amp;ear market</source>
        <translation>B&amp;ear market</translation>
    </message>
    <message>
        <source>C&amp;rash</source>
        <translation>C&amp;rash</translation>
    </message>
    <message>
        <source>&amp;Flash crash</source>
        <translation>&amp;Flash crash</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Move by a tenth (with Shift: by a whole view)</source>
        <translation>Move by a tenth (with Shift: by a whole view)</translation>
    </message>
    <message>
        <source>Show less, show more</source>
        <translation>Show less, show more</translation>
    </message>
    <message>
        <source>First bar, newest bar</source>
        <translation>First bar, newest bar</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Next control</source>
        <translation>Next control</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>Menus</translation>
    </message>
    <message>
        <source>S&amp;tart page</source>
        <translation>S&amp;tart page</translation>
    </message>
    <message>
        <source>Watch the &amp;simulation</source>
        <translation>Watch the &amp;simulation</translation>
    </message>
    <message>
        <source>&amp;Open a recording...</source>
        <translation>&amp;Open a recording...</translation>
    </message>
    <message>
        <source>&amp;Export regime history...</source>
        <translation>&amp;Export regime history...</translation>
    </message>
    <message>
        <source>&amp;Import recordings...</source>
        <translation>&amp;Import recordings...</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>Emergency stop</source>
        <translation>Emergency stop</translation>
    </message>
    <message>
        <source>&amp;Resume...</source>
        <translation>&amp;Resume...</translation>
    </message>
    <message>
        <source>&amp;Acknowledge the most urgent alarm</source>
        <translation>&amp;Acknowledge the most urgent alarm</translation>
    </message>
    <message>
        <source>&amp;Find a command...</source>
        <translation>&amp;Find a command...</translation>
    </message>
    <message>
        <source>Regime &amp;models...</source>
        <translation>Regime &amp;models...</translation>
    </message>
    <message>
        <source>&amp;Train a model...</source>
        <translation>&amp;Train a model...</translation>
    </message>
    <message>
        <source>Change the &amp;operator...</source>
        <translation>Change the &amp;operator...</translation>
    </message>
    <message>
        <source>&amp;Settings...</source>
        <translation>&amp;Settings...</translation>
    </message>
    <message>
        <source>Chart in its own &amp;window</source>
        <translation>Chart in its own &amp;window</translation>
    </message>
    <message>
        <source>&amp;Pause the data, or go on</source>
        <translation>&amp;Pause the data, or go on</translation>
    </message>
    <message>
        <source>Replay: one &amp;step</source>
        <translation>Replay: one &amp;step</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Keys</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;About</translation>
    </message>
    <message>
        <source>Order &amp;ticket...</source>
        <translation>Order &amp;ticket...</translation>
    </message>
    <message>
        <source>&amp;Limits and rails...</source>
        <translation>&amp;Limits and rails...</translation>
    </message>
    <message>
        <source>&amp;Flatten...</source>
        <translation>&amp;Flatten...</translation>
    </message>
    <message>
        <source>&amp;Orders that stops have cancelled...</source>
        <translation>&amp;Orders that stops have cancelled...</translation>
    </message>
    <message>
        <source>&amp;Drill of the emergency stop...</source>
        <translation>&amp;Drill of the emergency stop...</translation>
    </message>
    <message>
        <source>Report of an &amp;incident...</source>
        <translation>Report of an &amp;incident...</translation>
    </message>
    <message>
        <source>La&amp;youts</source>
        <translation>La&amp;youts</translation>
    </message>
    <message>
        <source>&amp;Save layout as...</source>
        <translation>&amp;Save layout as...</translation>
    </message>
    <message>
        <source>&amp;Rename this layout...</source>
        <translation>&amp;Rename this layout...</translation>
    </message>
    <message>
        <source>&amp;Delete this layout</source>
        <translation>&amp;Delete this layout</translation>
    </message>
    <message>
        <source>&amp;As it came</source>
        <translation>&amp;As it came</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Market</source>
        <translation>&amp;Market</translation>
    </message>
    <message>
        <source>&amp;Risk</source>
        <translation>&amp;Risk</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Tools</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Arm &amp;strategies...</source>
        <translation>Arm &amp;strategies...</translation>
    </message>
    <message>
        <source>&amp;Chart</source>
        <translation>&amp;Chart</translation>
    </message>
    <message>
        <source>&amp;Timeframe of the chart</source>
        <translation>&amp;Timeframe of the chart</translation>
    </message>
    <message>
        <source>Stored &amp;features in the chart</source>
        <translation>Stored &amp;features in the chart</translation>
    </message>
</context>
<context>
    <name>Alarms</name>
    <message>
        <source>the engine has published nothing for %1</source>
        <translation>the engine has published nothing for %1</translation>
    </message>
    <message>
        <source>%1 is open WITHOUT protection</source>
        <translation>%1 is open WITHOUT protection</translation>
    </message>
    <message>
        <source>nothing can be stored: %1</source>
        <translation>nothing can be stored: %1</translation>
    </message>
    <message>
        <source>the risk state is not on the disk: %1</source>
        <translation>the risk state is not on the disk: %1</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 failed: %2</translation>
    </message>
    <message>
        <source>%1 no data for %2</source>
        <translation>%1 no data for %2</translation>
    </message>
    <message>
        <source>%1 had no data for a while</source>
        <translation>%1 had no data for a while</translation>
    </message>
    <message>
        <source>%1 has a gap: %2</source>
        <translation>%1 has a gap: %2</translation>
    </message>
    <message>
        <source>%1 is being synchronised again: %2</source>
        <translation>%1 is being synchronised again: %2</translation>
    </message>
    <message>
        <source>the database is away; rows are kept here: %1</source>
        <translation>the database is away; rows are kept here: %1</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>notice</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>warning</translation>
    </message>
    <message>
        <source>URGENT</source>
        <translation>URGENT</translation>
    </message>
    <message>
        <source>HALTED</source>
        <translation>HALTED</translation>
    </message>
    <message>
        <source>No contact</source>
        <translation>No contact</translation>
    </message>
    <message>
        <source>Unprotected</source>
        <translation>Unprotected</translation>
    </message>
    <message>
        <source>Store fails</source>
        <translation>Store fails</translation>
    </message>
    <message>
        <source>Not on the disk</source>
        <translation>Not on the disk</translation>
    </message>
    <message>
        <source>Session failed</source>
        <translation>Session failed</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>Rail breached</source>
        <translation>Rail breached</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>No data</translation>
    </message>
    <message>
        <source>Data gap</source>
        <translation>Data gap</translation>
    </message>
    <message>
        <source>Database away</source>
        <translation>Database away</translation>
    </message>
    <message>
        <source>Stop test failed</source>
        <translation>Stop test failed</translation>
    </message>
    <message>
        <source>Job failed</source>
        <translation>Job failed</translation>
    </message>
    <message>
        <source>Resynchronised</source>
        <translation>Resynchronised</translation>
    </message>
    <message>
        <source>%1 (and %2 more of this kind)</source>
        <translation>%1 (and %2 more of this kind)</translation>
    </message>
    <message>
        <source>! %1 unacknowledged: %2</source>
        <translation>! %1 unacknowledged: %2</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>stands</translation>
    </message>
    <message>
        <source>over</source>
        <translation>over</translation>
    </message>
    <message>
        <source>%1, unacknowledged</source>
        <translation>%1, unacknowledged</translation>
    </message>
    <message>
        <source>Nothing goes out but cancels and a flatten. See the holds and resume when their reason is gone.</source>
        <translation>Nothing goes out but cancels and a flatten. See the holds and resume when their reason is gone.</translation>
    </message>
    <message>
        <source>All figures are old; trading may be running. STOP still latches, and so does the stop file.</source>
        <translation>All figures are old; trading may be running. STOP still latches, and so does the stop file.</translation>
    </message>
    <message>
        <source>No stop is kept for it until trading is resumed. Resume, or flatten.</source>
        <translation>No stop is kept for it until trading is resumed. Resume, or flatten.</translation>
    </message>
    <message>
        <source>New orders are refused until rows can be kept again. Make room on the disk, or make its folder writable.</source>
        <translation>New orders are refused until rows can be kept again. Make room on the disk, or make its folder writable.</translation>
    </message>
    <message>
        <source>It holds in memory, and would be lost by a crash. Make the data folder writable.</source>
        <translation>It holds in memory, and would be lost by a crash. Make the data folder writable.</translation>
    </message>
    <message>
        <source>Nothing comes in any more. Open the recording or the simulation again.</source>
        <translation>Nothing comes in any more. Open the recording or the simulation again.</translation>
    </message>
    <message>
        <source>No new exposure there. See the holds, and resume.</source>
        <translation>No new exposure there. See the holds, and resume.</translation>
    </message>
    <message>
        <source>No new exposure there until it clears as the rail says.</source>
        <translation>No new exposure there until it clears as the rail says.</translation>
    </message>
    <message>
        <source>Its price counts as none: orders for it are refused. Look to the feed.</source>
        <translation>Its price counts as none: orders for it are refused. Look to the feed.</translation>
    </message>
    <message>
        <source>Candles and regimes of that time may be wrong, and say so.</source>
        <translation>Candles and regimes of that time may be wrong, and say so.</translation>
    </message>
    <message>
        <source>Nothing is lost. Look to the server and the network.</source>
        <translation>Nothing is lost. Look to the server and the network.</translation>
    </message>
    <message>
        <source>One way to stop does not work. Use another, and run the drill again.</source>
        <translation>One way to stop does not work. Use another, and run the drill again.</translation>
    </message>
    <message>
        <source>See the job&apos;s message, and start it again.</source>
        <translation>See the job&apos;s message, and start it again.</translation>
    </message>
    <message>
        <source>The book was built anew; nothing has to be done.</source>
        <translation>The book was built anew; nothing has to be done.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>and %1 more</translation>
    </message>
</context>
<context>
    <name>BookState</name>
    <message>
        <source>No contact for %1</source>
        <translation>No contact for %1</translation>
    </message>
    <message>
        <source>Stale, %1 old</source>
        <translation>Stale, %1 old</translation>
    </message>
    <message>
        <source>Data missing, %1 old</source>
        <translation>Data missing, %1 old</translation>
    </message>
    <message>
        <source>Finding its place again, %1 old</source>
        <translation>Finding its place again, %1 old</translation>
    </message>
    <message>
        <source>Market closed, %1 old</source>
        <translation>Market closed, %1 old</translation>
    </message>
    <message>
        <source>Feed failed, %1 old</source>
        <translation>Feed failed, %1 old</translation>
    </message>
    <message>
        <source>No order book yet</source>
        <translation>No order book yet</translation>
    </message>
    <message>
        <source>This simulated instrument has no order book</source>
        <translation>This simulated instrument has no order book</translation>
    </message>
    <message>
        <source>This recording has no order book</source>
        <translation>This recording has no order book</translation>
    </message>
    <message>
        <source>The order book is void until the next snapshot.
%1</source>
        <translation>The order book is void until the next snapshot.
%1</translation>
    </message>
</context>
<context>
    <name>CloseButton</name>
    <message>
        <source>Close Tab</source>
        <translation>Close Tab</translation>
    </message>
</context>
<context>
    <name>DeskWords</name>
    <message>
        <source>buy</source>
        <translation>buy</translation>
    </message>
    <message>
        <source>sell</source>
        <translation>sell</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>market</source>
        <translation>market</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>limit</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>stop</translation>
    </message>
    <message>
        <source>day</source>
        <translation>day</translation>
    </message>
    <message>
        <source>until cancelled</source>
        <translation>until cancelled</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>working</source>
        <translation>working</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>filled</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expired</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>window</source>
        <translation>window</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>command</source>
        <translation>command</translation>
    </message>
    <message>
        <source>strategy</source>
        <translation>strategy</translation>
    </message>
    <message>
        <source>drill</source>
        <translation>drill</translation>
    </message>
</context>
<context>
    <name>Event</name>
    <message>
        <source>Regime</source>
        <translation>Regime</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risk</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>job %1</source>
        <translation>job %1</translation>
    </message>
    <message>
        <source>command %1</source>
        <translation>command %1</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 after %2</translation>
    </message>
    <message>
        <source>state %1</source>
        <translation>state %1</translation>
    </message>
    <message>
        <source>another session is watched</source>
        <translation>another session is watched</translation>
    </message>
    <message>
        <source> for %1</source>
        <translation> for %1</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>taken</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refused</translation>
    </message>
</context>
<context>
    <name>Formatting</name>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>Enough bars to judge by</source>
        <translation>Enough bars to judge by</translation>
    </message>
    <message>
        <source>Held-out likelihood not worse</source>
        <translation>Held-out likelihood not worse</translation>
    </message>
    <message>
        <source>Every regime is visited</source>
        <translation>Every regime is visited</translation>
    </message>
    <message>
        <source>Few bars are unknown</source>
        <translation>Few bars are unknown</translation>
    </message>
    <message>
        <source>Names keep their evidence</source>
        <translation>Names keep their evidence</translation>
    </message>
</context>
<context>
    <name>Holds</name>
    <message>
        <source>Hold</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>On</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Imposes</source>
        <translation>Imposes</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>Time (%1)</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Through</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>%1 (its cause stands: %2)</source>
        <translation>%1 (its cause stands: %2)</translation>
    </message>
    <message>
        <source>The stop file stands: %1</source>
        <translation>The stop file stands: %1</translation>
    </message>
    <message>
        <source>%1; clears %2</source>
        <translation>%1; clears %2</translation>
    </message>
    <message>
        <source>and %1 more rails</source>
        <translation>and %1 more rails</translation>
    </message>
    <message>
        <source>The store fails: %1</source>
        <translation>The store fails: %1</translation>
    </message>
    <message>
        <source>The engine has published nothing for %1</source>
        <translation>The engine has published nothing for %1</translation>
    </message>
</context>
<context>
    <name>Indicator</name>
    <message>
        <source>SMA %1</source>
        <translation>SMA %1</translation>
    </message>
    <message>
        <source>EMA %1</source>
        <translation>EMA %1</translation>
    </message>
    <message>
        <source>VWAP of the day</source>
        <translation>VWAP of the day</translation>
    </message>
    <message>
        <source>Bollinger %1, %2</source>
        <translation>Bollinger %1, %2</translation>
    </message>
    <message>
        <source>ATR %1</source>
        <translation>ATR %1</translation>
    </message>
    <message>
        <source>Volatility %1, % a bar</source>
        <translation>Volatility %1, % a bar</translation>
    </message>
    <message>
        <source>Simple moving average: the mean of the last %1 closes (Murphy, Technical Analysis of the Financial Markets, 1999).</source>
        <translation>Simple moving average: the mean of the last %1 closes (Murphy, Technical Analysis of the Financial Markets, 1999).</translation>
    </message>
    <message>
        <source>Exponential moving average: each close counts 2 / (%1 + 1), what was before the rest (Murphy, Technical Analysis of the Financial Markets, 1999).</source>
        <translation>Exponential moving average: each close counts 2 / (%1 + 1), what was before the rest (Murphy, Technical Analysis of the Financial Markets, 1999).</translation>
    </message>
    <message>
        <source>Volume-weighted average price since the trading day began; a bar counts with the mean of its high, low and close (Berkowitz, Logue and Noser, Journal of Finance 43, 1988).</source>
        <translation>Volume-weighted average price since the trading day began; a bar counts with the mean of its high, low and close (Berkowitz, Logue and Noser, Journal of Finance 43, 1988).</translation>
    </message>
    <message>
        <source>Bollinger bands: the mean of the last %1 closes, and %2 standard deviations above and below it (Bollinger on Bollinger Bands, 2001).</source>
        <translation>Bollinger bands: the mean of the last %1 closes, and %2 standard deviations above and below it (Bollinger on Bollinger Bands, 2001).</translation>
    </message>
    <message>
        <source>Average true range: Wilder&apos;s average over %1 bars, in price units (Wilder, New Concepts in Technical Trading Systems, 1978).</source>
        <translation>Average true range: Wilder&apos;s average over %1 bars, in price units (Wilder, New Concepts in Technical Trading Systems, 1978).</translation>
    </message>
    <message>
        <source>Realised volatility: the standard deviation of the last %1 log returns, in percent a bar; not scaled to a year.</source>
        <translation>Realised volatility: the standard deviation of the last %1 log returns, in percent a bar; not scaled to a year.</translation>
    </message>
    <message>
        <source>%1: zoom in</source>
        <translation>%1: zoom in</translation>
    </message>
</context>
<context>
    <name>OrderDraft</name>
    <message>
        <source>%1 is no number: %2</source>
        <translation>%1 is no number: %2</translation>
    </message>
    <message>
        <source>%1 must be above zero</source>
        <translation>%1 must be above zero</translation>
    </message>
    <message>
        <source>%1 goes in steps of %2: %3 or %4</source>
        <translation>%1 goes in steps of %2: %3 or %4</translation>
    </message>
    <message>
        <source>%1 goes in steps of %2</source>
        <translation>%1 goes in steps of %2</translation>
    </message>
    <message>
        <source>No instrument is chosen</source>
        <translation>No instrument is chosen</translation>
    </message>
    <message>
        <source>%1 is an index, a number that nobody can buy or sell</source>
        <translation>%1 is an index, a number that nobody can buy or sell</translation>
    </message>
    <message>
        <source>Which account?</source>
        <translation>Which account?</translation>
    </message>
    <message>
        <source>The quantity</source>
        <translation>The quantity</translation>
    </message>
    <message>
        <source>The limit price</source>
        <translation>The limit price</translation>
    </message>
    <message>
        <source>The stop price</source>
        <translation>The stop price</translation>
    </message>
</context>
<context>
    <name>OrderMarkers</name>
    <message>
        <source>%1 buys %2 at %3 (order %4, %5)</source>
        <translation>%1 buys %2 at %3 (order %4, %5)</translation>
    </message>
    <message>
        <source>%1 sells %2 at %3 (order %4, %5)</source>
        <translation>%1 sells %2 at %3 (order %4, %5)</translation>
    </message>
</context>
<context>
    <name>Protection</name>
    <message>
        <source>NONE</source>
        <translation>NONE</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>no stop</source>
        <translation>no stop</translation>
    </message>
    <message>
        <source>no stop for %1</source>
        <translation>no stop for %1</translation>
    </message>
    <message>
        <source>stop %1</source>
        <translation>stop %1</translation>
    </message>
    <message>
        <source>by strategy</source>
        <translation>by strategy</translation>
    </message>
    <message>
        <source>Halted: nothing of it may be sold, but by a flatten</source>
        <translation>Halted: nothing of it may be sold, but by a flatten</translation>
    </message>
    <message>
        <source>No strategy looks after all of it. A stop order may be among those that are too old to be listed here.</source>
        <translation>No strategy looks after all of it. A stop order may be among those that are too old to be listed here.</translation>
    </message>
    <message>
        <source>Neither a strategy nor a stop order sells it when its price falls</source>
        <translation>Neither a strategy nor a stop order sells it when its price falls</translation>
    </message>
    <message>
        <source>A stop order sells it when its price falls so far</source>
        <translation>A stop order sells it when its price falls so far</translation>
    </message>
    <message>
        <source>A strategy looks after it, and sells it when its price falls too far</source>
        <translation>A strategy looks after it, and sells it when its price falls too far</translation>
    </message>
</context>
<context>
    <name>Provenance</name>
    <message>
        <source>another market: trained on %1, applied to %2</source>
        <translation>another market: trained on %1, applied to %2</translation>
    </message>
    <message>
        <source>trained on simulated prices, applied to real ones</source>
        <translation>trained on simulated prices, applied to real ones</translation>
    </message>
    <message>
        <source>trained on real prices, applied to simulated ones</source>
        <translation>trained on real prices, applied to simulated ones</translation>
    </message>
    <message>
        <source>another symbol: trained on %1, applied to %2</source>
        <translation>another symbol: trained on %1, applied to %2</translation>
    </message>
    <message>
        <source>model %1, applied to %2</source>
        <translation>model %1, applied to %2</translation>
    </message>
    <message>
        <source>What it was trained on is not known here.</source>
        <translation>What it was trained on is not known here.</translation>
    </message>
    <message>
        <source>model %1, trained on %2, applied to %3</source>
        <translation>model %1, trained on %2, applied to %3</translation>
    </message>
    <message>
        <source>Model %1, made %2, %3</source>
        <translation>Model %1, made %2, %3</translation>
    </message>
    <message>
        <source>Trained on %1 %2, %3 bars, %4 to %5</source>
        <translation>Trained on %1 %2, %3 bars, %4 to %5</translation>
    </message>
    <message>
        <source>Applied to %1 %2</source>
        <translation>Applied to %1 %2</translation>
    </message>
    <message>
        <source>trained on %1, applied to %2</source>
        <translation>trained on %1, applied to %2</translation>
    </message>
    <message>
        <source>model of %1, used on %2</source>
        <translation>model of %1, used on %2</translation>
    </message>
    <message>
        <source>model of %1 on %2</source>
        <translation>model of %1 on %2</translation>
    </message>
    <message>
        <source>model of %1 on %2 data</source>
        <translation>model of %1 on %2 data</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <comment>All other platforms</comment>
        <translation>Folder</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Select All</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Step up</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>Step &amp;down</translation>
    </message>
</context>
<context>
    <name>QComboBox</name>
    <message>
        <source>Open the combo box selection popup</source>
        <translation>Open the combo box selection popup</translation>
    </message>
</context>
<context>
    <name>QDockWidget</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Closes the dock widget</source>
        <translation>Closes the dock widget</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Float</translation>
    </message>
    <message>
        <source>Undocks and re-attaches the dock widget</source>
        <translation>Undocks and re-attaches the dock widget</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
Directory not found.
Please verify the correct directory name was given.</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
File not found.
Please verify the correct file name was given.</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 already exists.
Do you want to replace it?</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Choose</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Delete</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>&amp;New Folder</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Open</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Rename</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>All Files (*)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>Are you sure you want to delete &apos;%1&apos;?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>Change to detail view mode</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>Change to list view mode</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Create New Folder</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Create a New Folder</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Detail View</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Directory:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>File &amp;name:</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Files of type:</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>Find Directory</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Go forward</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>Go to the parent directory</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>List View</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>List of places and bookmarks</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>Look in:</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>New Folder</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Parent Directory</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>Recent Places</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Save As</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Show &amp;hidden files</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Sidebar</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Date Modified</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>All other platforms</comment>
        <translation>Type</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Paste</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cu&amp;t</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Select All</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>&amp;No</source>
        <translation>&amp;No</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Yes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Bottom</source>
        <translation>Bottom</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>Left edge</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Page down</translation>
    </message>
    <message>
        <source>Page left</source>
        <translation>Page left</translation>
    </message>
    <message>
        <source>Page right</source>
        <translation>Page right</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Page up</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>Right edge</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>Scroll down</translation>
    </message>
    <message>
        <source>Scroll here</source>
        <translation>Scroll here</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>Scroll left</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>Scroll right</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>Scroll up</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Top</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Paste</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Copy &amp;Link Location</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cu&amp;t</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Select All</translation>
    </message>
</context>
<context>
    <name>Rails</name>
    <message>
        <source>daily loss</source>
        <translation>daily loss</translation>
    </message>
    <message>
        <source>daily drawdown</source>
        <translation>daily drawdown</translation>
    </message>
    <message>
        <source>weekly drawdown</source>
        <translation>weekly drawdown</translation>
    </message>
    <message>
        <source>monthly drawdown</source>
        <translation>monthly drawdown</translation>
    </message>
    <message>
        <source>exposure</source>
        <translation>exposure</translation>
    </message>
    <message>
        <source>open positions</source>
        <translation>open positions</translation>
    </message>
    <message>
        <source>volatility index</source>
        <translation>volatility index</translation>
    </message>
    <message>
        <source>cooldown after losses</source>
        <translation>cooldown after losses</translation>
    </message>
    <message>
        <source>equity known</source>
        <translation>equity known</translation>
    </message>
    <message>
        <source>regime</source>
        <translation>regime</translation>
    </message>
</context>
<context>
    <name>Regime</name>
    <message>
        <source>Bull</source>
        <translation>Bull</translation>
    </message>
    <message>
        <source>Bear</source>
        <translation>Bear</translation>
    </message>
    <message>
        <source>Sideways</source>
        <translation>Sideways</translation>
    </message>
    <message>
        <source>Crisis</source>
        <translation>Crisis</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Bull: the model&apos;s state with the highest average return.</source>
        <translation>Bull: the model&apos;s state with the highest average return.</translation>
    </message>
    <message>
        <source>Bear: the model&apos;s state with the lowest average return.</source>
        <translation>Bear: the model&apos;s state with the lowest average return.</translation>
    </message>
    <message>
        <source>Sideways: returns near zero and little movement.</source>
        <translation>Sideways: returns near zero and little movement.</translation>
    </message>
    <message>
        <source>Crisis: the model&apos;s most volatile state. It says nothing about direction.</source>
        <translation>Crisis: the model&apos;s most volatile state. It says nothing about direction.</translation>
    </message>
    <message>
        <source>Unknown: no model, too few bars, or data that are not current.</source>
        <translation>Unknown: no model, too few bars, or data that are not current.</translation>
    </message>
    <message>
        <source>Judged by the model of %1, because this market has none of its own.</source>
        <translation>Judged by the model of %1, because this market has none of its own.</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>no model</translation>
    </message>
    <message>
        <source>warming up</source>
        <translation>warming up</translation>
    </message>
    <message>
        <source>bars are missing</source>
        <translation>bars are missing</translation>
    </message>
    <message>
        <source>the data are not current</source>
        <translation>the data are not current</translation>
    </message>
    <message>
        <source>a feature is missing</source>
        <translation>a feature is missing</translation>
    </message>
    <message>
        <source>unlike anything that the model has seen</source>
        <translation>unlike anything that the model has seen</translation>
    </message>
    <message>
        <source>the bar could not be used</source>
        <translation>the bar could not be used</translation>
    </message>
    <message>
        <source>no model for %1 %2</source>
        <translation>no model for %1 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>cause of an unknown regime, details</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>forming bar: unknown, provisional</source>
        <translation>forming bar: unknown, provisional</translation>
    </message>
    <message>
        <source>forming bar: %1 %2, provisional</source>
        <translation>forming bar: %1 %2, provisional</translation>
    </message>
    <message numerus="yes">
        <source>A change is confirmed %n closed bar(s) after the first bar that shows it, at the earliest.</source>
        <translation>
            <numerusform>A change is confirmed %n closed bar after the first bar that shows it, at the earliest.</numerusform>
            <numerusform>A change is confirmed %n closed bars after the first bar that shows it, at the earliest.</numerusform>
        </translation>
    </message>
    <message>
        <source>Trending bull</source>
        <translation>Trending bull</translation>
    </message>
    <message>
        <source>Pullback in an uptrend</source>
        <translation>Pullback in an uptrend</translation>
    </message>
    <message>
        <source>Trending bear</source>
        <translation>Trending bear</translation>
    </message>
    <message>
        <source>Pullback in a downtrend</source>
        <translation>Pullback in a downtrend</translation>
    </message>
    <message>
        <source>Range-bound</source>
        <translation>Range-bound</translation>
    </message>
    <message>
        <source>High volatility, risk off</source>
        <translation>High volatility, risk off</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>Mixed</translation>
    </message>
    <message>
        <source>Unknown: %1</source>
        <translation>Unknown: %1</translation>
    </message>
    <message>
        <source>All timeframes: %1</source>
        <translation>All timeframes: %1</translation>
    </message>
</context>
<context>
    <name>RegimeHeadline</name>
    <message>
        <source>Unknown, last %1 (%2)</source>
        <translation>Unknown, last %1 (%2)</translation>
    </message>
</context>
<context>
    <name>Risk</name>
    <message>
        <source>TRADING ON</source>
        <translation>TRADING ON</translation>
    </message>
    <message>
        <source>REDUCE ONLY</source>
        <translation>REDUCE ONLY</translation>
    </message>
    <message>
        <source>STAND DOWN</source>
        <translation>STAND DOWN</translation>
    </message>
    <message>
        <source>HALTED</source>
        <translation>HALTED</translation>
    </message>
    <message>
        <source>this window</source>
        <translation>this window</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>command line</translation>
    </message>
    <message>
        <source>stop file</source>
        <translation>stop file</translation>
    </message>
    <message>
        <source>restart after an unclean end</source>
        <translation>restart after an unclean end</translation>
    </message>
    <message>
        <source>New orders go out within limits.</source>
        <translation>New orders go out within limits.</translation>
    </message>
    <message>
        <source>Nothing may add exposure.</source>
        <translation>Nothing may add exposure.</translation>
    </message>
    <message>
        <source>As reduce only; strategies send protective exits and nothing else.</source>
        <translation>As reduce only; strategies send protective exits and nothing else.</translation>
    </message>
    <message>
        <source>Nothing goes out but cancels; exits do not run.</source>
        <translation>Nothing goes out but cancels; exits do not run.</translation>
    </message>
    <message>
        <source>1 order cancelled</source>
        <translation>1 order cancelled</translation>
    </message>
    <message>
        <source>%1 orders cancelled</source>
        <translation>%1 orders cancelled</translation>
    </message>
    <message>
        <source>1 position open WITHOUT protection</source>
        <translation>1 position open WITHOUT protection</translation>
    </message>
    <message>
        <source>%1 positions open WITHOUT protection</source>
        <translation>%1 positions open WITHOUT protection</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>its path is not known yet</source>
        <translation>its path is not known yet</translation>
    </message>
    <message>
        <source>All below is old; trading may be running. STOP still latches; or touch the file (%1).</source>
        <translation>All below is old; trading may be running. STOP still latches; or touch the file (%1).</translation>
    </message>
    <message>
        <source>this engine; other engines on this database are not stopped</source>
        <translation>this engine; other engines on this database are not stopped</translation>
    </message>
    <message>
        <source>rail</source>
        <translation>rail</translation>
    </message>
    <message>
        <source>signal</source>
        <translation>signal</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>everything</translation>
    </message>
    <message>
        <source>market %1</source>
        <translation>market %1</translation>
    </message>
    <message>
        <source>account %1</source>
        <translation>account %1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 in every market</source>
        <translation>%1 in every market</translation>
    </message>
    <message>
        <source>#%1 %2 %3 by %4 through %5 at %6: %7</source>
        <translation>#%1 %2 %3 by %4 through %5 at %6: %7</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>clear</translation>
    </message>
    <message>
        <source>BREACHED</source>
        <translation>BREACHED</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>does not apply</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>by itself</translation>
    </message>
    <message>
        <source>at the next session</source>
        <translation>at the next session</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>by hand</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>engine</translation>
    </message>
    <message>
        <source>OLD: as it was %1 ago</source>
        <translation>OLD: as it was %1 ago</translation>
    </message>
    <message>
        <source>OLD: the session has failed</source>
        <translation>OLD: the session has failed</translation>
    </message>
    <message>
        <source>OLD: the session has failed; the last data came %1 ago</source>
        <translation>OLD: the session has failed; the last data came %1 ago</translation>
    </message>
</context>
<context>
    <name>Said</name>
    <message>
        <source>%1; %2</source>
        <comment>sentences side by side</comment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>order %1 is accepted</source>
        <translation>order %1 is accepted</translation>
    </message>
    <message>
        <source>order %1 is being cancelled</source>
        <translation>order %1 is being cancelled</translation>
    </message>
    <message>
        <source>order %1 is changed</source>
        <translation>order %1 is changed</translation>
    </message>
    <message>
        <source>order %1 is %2</source>
        <translation>order %1 is %2</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>working</source>
        <translation>working</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>filled</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expired</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>%1 orders cancelled</source>
        <translation>%1 orders cancelled</translation>
    </message>
    <message>
        <source>this account is for drills of the emergency stop alone</source>
        <translation>this account is for drills of the emergency stop alone</translation>
    </message>
    <message>
        <source>what an earlier run left is not taken in yet; nothing was done</source>
        <translation>what an earlier run left is not taken in yet; nothing was done</translation>
    </message>
    <message>
        <source>the policy no longer trades for %1</source>
        <translation>the policy no longer trades for %1</translation>
    </message>
    <message>
        <source>the policy did not trade for %1</source>
        <translation>the policy did not trade for %1</translation>
    </message>
    <message>
        <source>the policy trades for %1</source>
        <translation>the policy trades for %1</translation>
    </message>
    <message>
        <source>strategies are armed only while trading is Active</source>
        <translation>strategies are armed only while trading is Active</translation>
    </message>
    <message>
        <source>%1 decided, %2 entries, %3 exits, %4 refused</source>
        <translation>%1 decided, %2 entries, %3 exits, %4 refused</translation>
    </message>
    <message>
        <source>this strategy is not disabled</source>
        <translation>this strategy is not disabled</translation>
    </message>
    <message>
        <source>%1 may trade for %2 again</source>
        <translation>%1 may trade for %2 again</translation>
    </message>
    <message>
        <source>this instrument has no price yet</source>
        <translation>this instrument has no price yet</translation>
    </message>
    <message>
        <source>this order would pass</source>
        <translation>this order would pass</translation>
    </message>
    <message>
        <source>%1 holdings would be sold, %2 cannot</source>
        <translation>%1 holdings would be sold, %2 cannot</translation>
    </message>
    <message>
        <source>%1 holdings are being sold, %2 cannot</source>
        <translation>%1 holdings are being sold, %2 cannot</translation>
    </message>
    <message>
        <source>%1 exit would go out at once</source>
        <translation>%1 exit would go out at once</translation>
    </message>
    <message>
        <source>%1 exits would go out at once</source>
        <translation>%1 exits would go out at once</translation>
    </message>
    <message>
        <source>%1 exit would go out at once, %2 more as soon as they can</source>
        <translation>%1 exit would go out at once, %2 more as soon as they can</translation>
    </message>
    <message>
        <source>%1 exits would go out at once, %2 more as soon as they can</source>
        <translation>%1 exits would go out at once, %2 more as soon as they can</translation>
    </message>
    <message>
        <source>%1 order would be placed again, %2 would not</source>
        <translation>%1 order would be placed again, %2 would not</translation>
    </message>
    <message>
        <source>%1 orders would be placed again, %2 would not</source>
        <translation>%1 orders would be placed again, %2 would not</translation>
    </message>
    <message>
        <source>%1 order is placed again, %2 not</source>
        <translation>%1 order is placed again, %2 not</translation>
    </message>
    <message>
        <source>%1 orders are placed again, %2 not</source>
        <translation>%1 orders are placed again, %2 not</translation>
    </message>
    <message>
        <source>no stop cancelled order %1, or it is too long ago</source>
        <translation>no stop cancelled order %1, or it is too long ago</translation>
    </message>
    <message>
        <source>order %1 was placed again as order %2</source>
        <translation>order %1 was placed again as order %2</translation>
    </message>
    <message>
        <source>order %1 was a strategy&apos;s, which decides anew once it is armed</source>
        <translation>order %1 was a strategy&apos;s, which decides anew once it is armed</translation>
    </message>
    <message>
        <source>its market is closed</source>
        <translation>its market is closed</translation>
    </message>
    <message>
        <source>it has no price yet</source>
        <translation>it has no price yet</translation>
    </message>
    <message>
        <source>its price is stale</source>
        <translation>its price is stale</translation>
    </message>
    <message>
        <source>it is not traded in this session</source>
        <translation>it is not traded in this session</translation>
    </message>
    <message>
        <source>the engine is busy or stopping; nothing was done</source>
        <translation>the engine is busy or stopping; nothing was done</translation>
    </message>
    <message>
        <source>nothing is traded in what is being watched</source>
        <translation>nothing is traded in what is being watched</translation>
    </message>
    <message>
        <source>it was stopped or disarmed meanwhile</source>
        <translation>it was stopped or disarmed meanwhile</translation>
    </message>
    <message>
        <source>the engine: no answer yet; what became of this is in the list of orders</source>
        <translation>the engine: no answer yet; what became of this is in the list of orders</translation>
    </message>
    <message>
        <source>the engine: it stops; what became of this is in the list of orders</source>
        <translation>the engine: it stops; what became of this is in the list of orders</translation>
    </message>
    <message>
        <source>the ledger: it did not take this; what became of it is in the list of orders</source>
        <translation>the ledger: it did not take this; what became of it is in the list of orders</translation>
    </message>
    <message>
        <source>%1 bar missing from %2 to %3</source>
        <translation>%1 bar missing from %2 to %3</translation>
    </message>
    <message>
        <source>%1 bars missing from %2 to %3</source>
        <translation>%1 bars missing from %2 to %3</translation>
    </message>
    <message>
        <source>bars come again</source>
        <translation>bars come again</translation>
    </message>
    <message>
        <source>waiting for a snapshot of the book</source>
        <translation>waiting for a snapshot of the book</translation>
    </message>
    <message>
        <source>the book is void</source>
        <translation>the book is void</translation>
    </message>
    <message>
        <source>depth updates between %1 and %2 are missing</source>
        <translation>depth updates between %1 and %2 are missing</translation>
    </message>
    <message>
        <source>snapshot %1 is older than the first kept depth update (%2)</source>
        <translation>snapshot %1 is older than the first kept depth update (%2)</translation>
    </message>
    <message>
        <source>the book is in sequence again</source>
        <translation>the book is in sequence again</translation>
    </message>
    <message>
        <source>closed until %1</source>
        <translation>closed until %1</translation>
    </message>
    <message>
        <source>open for demonstration; really closed until %1</source>
        <translation>open for demonstration; really closed until %1</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>nothing yet</translation>
    </message>
    <message>
        <source>nothing for %1 s (limit %2 s)</source>
        <translation>nothing for %1 s (limit %2 s)</translation>
    </message>
    <message>
        <source>the simulation stood still for %1</source>
        <translation>the simulation stood still for %1</translation>
    </message>
    <message>
        <source>making %1 of history</source>
        <translation>making %1 of history</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>the engine stops</source>
        <translation>the engine stops</translation>
    </message>
    <message>
        <source>reached %1</source>
        <translation>reached %1</translation>
    </message>
    <message>
        <source>end of the data</source>
        <translation>end of the data</translation>
    </message>
    <message>
        <source>replay of %1</source>
        <translation>replay of %1</translation>
    </message>
    <message>
        <source>simulated world, seed %1</source>
        <translation>simulated world, seed %1</translation>
    </message>
    <message>
        <source>simulation: random walk, seed %1</source>
        <translation>simulation: random walk, seed %1</translation>
    </message>
    <message>
        <source>%1, ahead of the wall</source>
        <translation>%1, ahead of the wall</translation>
    </message>
    <message>
        <source>%1, begun anew without the store</source>
        <translation>%1, begun anew without the store</translation>
    </message>
    <message>
        <source>watching %1</source>
        <translation>watching %1</translation>
    </message>
    <message>
        <source>the engine is busy or stopping; try again</source>
        <translation>the engine is busy or stopping; try again</translation>
    </message>
    <message>
        <source>another recording is being opened</source>
        <translation>another recording is being opened</translation>
    </message>
    <message>
        <source>speed must be above 0, or 0 for as fast as possible</source>
        <translation>speed must be above 0, or 0 for as fast as possible</translation>
    </message>
    <message>
        <source>the simulation runs at the wall&apos;s speed</source>
        <translation>the simulation runs at the wall&apos;s speed</translation>
    </message>
    <message>
        <source>speed set</source>
        <translation>speed set</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>running</source>
        <translation>running</translation>
    </message>
    <message>
        <source>only a recording goes forward in steps</source>
        <translation>only a recording goes forward in steps</translation>
    </message>
    <message>
        <source>went on</source>
        <translation>went on</translation>
    </message>
    <message>
        <source>only a recording can be sent to a time</source>
        <translation>only a recording can be sent to a time</translation>
    </message>
    <message>
        <source>that time has passed; a recording goes forward only: open it again</source>
        <translation>that time has passed; a recording goes forward only: open it again</translation>
    </message>
    <message>
        <source>going there</source>
        <translation>going there</translation>
    </message>
    <message>
        <source>the machine&apos;s clock jumped forwards by %1 s</source>
        <translation>the machine&apos;s clock jumped forwards by %1 s</translation>
    </message>
    <message>
        <source>the machine&apos;s clock jumped backwards by %1 s</source>
        <translation>the machine&apos;s clock jumped backwards by %1 s</translation>
    </message>
    <message>
        <source>the last run ended without closing</source>
        <translation>the last run ended without closing</translation>
    </message>
    <message>
        <source>risk-state is missing from a data folder that was used before</source>
        <translation>risk-state is missing from a data folder that was used before</translation>
    </message>
    <message>
        <source>risk-state cannot be written: %1</source>
        <translation>risk-state cannot be written: %1</translation>
    </message>
    <message>
        <source>risk-state cannot be read</source>
        <translation>risk-state cannot be read</translation>
    </message>
    <message>
        <source>risk-state is written again</source>
        <translation>risk-state is written again</translation>
    </message>
    <message>
        <source>risk-scopes cannot be written: %1</source>
        <translation>risk-scopes cannot be written: %1</translation>
    </message>
    <message>
        <source>risk-scopes cannot be read</source>
        <translation>risk-scopes cannot be read</translation>
    </message>
    <message>
        <source>risk-scopes is missing from a data folder that had one</source>
        <translation>risk-scopes is missing from a data folder that had one</translation>
    </message>
    <message>
        <source>risk-scopes is written again</source>
        <translation>risk-scopes is written again</translation>
    </message>
    <message>
        <source>stopped %1 time(s); the details could not be noted</source>
        <translation>stopped %1 time(s); the details could not be noted</translation>
    </message>
    <message>
        <source>a hold arrived that could not be noted</source>
        <translation>a hold arrived that could not be noted</translation>
    </message>
    <message>
        <source>of %1, there are too many holds: %2</source>
        <translation>of %1, there are too many holds: %2</translation>
    </message>
    <message>
        <source>being written</source>
        <translation>being written</translation>
    </message>
    <message>
        <source>the disk does not answer</source>
        <translation>the disk does not answer</translation>
    </message>
    <message>
        <source>EMERGENCY_STOP stands</source>
        <translation>EMERGENCY_STOP stands</translation>
    </message>
    <message>
        <source>EMERGENCY_STOP was created</source>
        <translation>EMERGENCY_STOP was created</translation>
    </message>
    <message>
        <source>EMERGENCY_STOP was created and removed again</source>
        <translation>EMERGENCY_STOP was created and removed again</translation>
    </message>
    <message>
        <source>EMERGENCY_STOP is gone; trading stays stopped until someone resumes</source>
        <translation>EMERGENCY_STOP is gone; trading stays stopped until someone resumes</translation>
    </message>
    <message>
        <source>EMERGENCY_STOP has just appeared</source>
        <translation>EMERGENCY_STOP has just appeared</translation>
    </message>
    <message>
        <source>EMERGENCY_STOP cannot be written: %1</source>
        <translation>EMERGENCY_STOP cannot be written: %1</translation>
    </message>
    <message>
        <source>%1 is gone; trading stays stopped until someone resumes</source>
        <translation>%1 is gone; trading stays stopped until someone resumes</translation>
    </message>
    <message>
        <source>%1 was created and removed again</source>
        <translation>%1 was created and removed again</translation>
    </message>
    <message>
        <source>%1 stands</source>
        <translation>%1 stands</translation>
    </message>
    <message>
        <source>stands; whoever put it there must remove it first</source>
        <translation>stands; whoever put it there must remove it first</translation>
    </message>
    <message>
        <source>has just been written again</source>
        <translation>has just been written again</translation>
    </message>
    <message>
        <source>has just appeared</source>
        <translation>has just appeared</translation>
    </message>
    <message>
        <source>a folder of that name</source>
        <translation>a folder of that name</translation>
    </message>
    <message>
        <source>something of that name that is not a file</source>
        <translation>something of that name that is not a file</translation>
    </message>
    <message>
        <source>the engine is starting or stopping</source>
        <translation>the engine is starting or stopping</translation>
    </message>
    <message>
        <source>another stop has just arrived</source>
        <translation>another stop has just arrived</translation>
    </message>
    <message>
        <source>nothing to resume: the state is Active</source>
        <translation>nothing to resume: the state is Active</translation>
    </message>
    <message>
        <source>nothing to resume: nothing is held on %1</source>
        <translation>nothing to resume: nothing is held on %1</translation>
    </message>
    <message>
        <source>a reason is required</source>
        <translation>a reason is required</translation>
    </message>
    <message>
        <source>hold %1 is newer: %2 (by %3, %4)</source>
        <translation>hold %1 is newer: %2 (by %3, %4)</translation>
    </message>
    <message>
        <source>hold %1 on %2 is newer: %3 (by %4, %5)</source>
        <translation>hold %1 on %2 is newer: %3 (by %4, %5)</translation>
    </message>
    <message>
        <source>there is no hold %1 yet</source>
        <translation>there is no hold %1 yet</translation>
    </message>
    <message>
        <source>%1 has no hold %2, its newest is %3</source>
        <translation>%1 has no hold %2, its newest is %3</translation>
    </message>
    <message>
        <source>its cause stands: %1 (hold %2)</source>
        <translation>its cause stands: %1 (hold %2)</translation>
    </message>
    <message>
        <source>the resume could not be recorded: %1</source>
        <translation>the resume could not be recorded: %1</translation>
    </message>
    <message>
        <source>it could not be recorded: %1</source>
        <translation>it could not be recorded: %1</translation>
    </message>
    <message>
        <source>resuming failed: %1</source>
        <translation>resuming failed: %1</translation>
    </message>
    <message>
        <source>%1 by %2 (%3): %4 (hold %5)</source>
        <translation>%1 by %2 (%3): %4 (hold %5)</translation>
    </message>
    <message>
        <source>%1 for %2 by %3 (%4): %5 (hold %6)</source>
        <translation>%1 for %2 by %3 (%4): %5 (hold %6)</translation>
    </message>
    <message>
        <source>%1 by %2 (%3): resumed: %4 (seen hold %5)</source>
        <translation>%1 by %2 (%3): resumed: %4 (seen hold %5)</translation>
    </message>
    <message>
        <source>resumed on %1 by %2 (%3): %4 (seen hold %5)</source>
        <translation>resumed on %1 by %2 (%3): %4 (seen hold %5)</translation>
    </message>
    <message>
        <source>released %1: %2</source>
        <translation>released %1: %2</translation>
    </message>
    <message>
        <source>%1 has cleared</source>
        <translation>%1 has cleared</translation>
    </message>
    <message>
        <source>the cause of a hold on %1 has ended; it waits for a person to resume</source>
        <translation>the cause of a hold on %1 has ended; it waits for a person to resume</translation>
    </message>
    <message>
        <source>can stop: not tested yet</source>
        <translation>can stop: not tested yet</translation>
    </message>
    <message>
        <source>can stop: %1 of %2, tested %3</source>
        <translation>can stop: %1 of %2, tested %3</translation>
    </message>
    <message>
        <source>can stop: %1 of %2 (failed: %3), tested %4</source>
        <translation>can stop: %1 of %2 (failed: %3), tested %4</translation>
    </message>
    <message>
        <source>can stop: %1 of %2 (not tested: %3), tested %4</source>
        <translation>can stop: %1 of %2 (not tested: %3), tested %4</translation>
    </message>
    <message>
        <source>can stop: %1 of %2 (failed: %3) (not tested: %4), tested %5</source>
        <translation>can stop: %1 of %2 (failed: %3) (not tested: %4), tested %5</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>just now</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>%1 s ago</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 min ago</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 h ago</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation>%1 d ago</translation>
    </message>
    <message>
        <source>a drill of the emergency stop</source>
        <translation>a drill of the emergency stop</translation>
    </message>
    <message>
        <source>the engine took no order within 2 s</source>
        <translation>the engine took no order within 2 s</translation>
    </message>
    <message>
        <source>a working order was not cancelled within 2 s</source>
        <translation>a working order was not cancelled within 2 s</translation>
    </message>
    <message>
        <source>orders still went out after 2 s</source>
        <translation>orders still went out after 2 s</translation>
    </message>
    <message>
        <source>the canary was not stopped within 2 s</source>
        <translation>the canary was not stopped within 2 s</translation>
    </message>
    <message>
        <source>emergency test: another one is running</source>
        <translation>emergency test: another one is running</translation>
    </message>
    <message>
        <source>emergency test: nothing is traded in what is being watched</source>
        <translation>emergency test: nothing is traded in what is being watched</translation>
    </message>
    <message>
        <source>emergency test: trading is Halted: a drill could not be told from the stop that stands</source>
        <translation>emergency test: trading is Halted: a drill could not be told from the stop that stands</translation>
    </message>
    <message>
        <source>the system does not deliver the signal</source>
        <translation>the system does not deliver the signal</translation>
    </message>
    <message>
        <source>too many holds stand already</source>
        <translation>too many holds stand already</translation>
    </message>
    <message>
        <source>Halted; its hold could not be noted</source>
        <translation>Halted; its hold could not be noted</translation>
    </message>
    <message>
        <source>risk state</source>
        <translation>risk state</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <translation>%1 of %2 %3</translation>
    </message>
    <message>
        <source>%1 of %2%</source>
        <translation>%1 of %2%</translation>
    </message>
    <message>
        <source>unknown of %1 %2</source>
        <translation>unknown of %1 %2</translation>
    </message>
    <message>
        <source>unknown of %1%</source>
        <translation>unknown of %1%</translation>
    </message>
    <message>
        <source>unknown %1</source>
        <translation>unknown %1</translation>
    </message>
    <message>
        <source>unknown%</source>
        <translation>unknown%</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>not applicable</translation>
    </message>
    <message>
        <source>%1 of %2 in %3</source>
        <translation>%1 of %2 in %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, from %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1 (%2): %3, %4</source>
        <translation>%1 (%2): %3, %4</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, %2 left</translation>
    </message>
    <message>
        <source>%1: passes</source>
        <translation>%1: passes</translation>
    </message>
    <message>
        <source>%1: refuses</source>
        <translation>%1: refuses</translation>
    </message>
    <message>
        <source>%1: refuses: %2</source>
        <translation>%1: refuses: %2</translation>
    </message>
    <message>
        <source>%1: passes, %2</source>
        <translation>%1: passes, %2</translation>
    </message>
    <message>
        <source>%1: refuses, %2</source>
        <translation>%1: refuses, %2</translation>
    </message>
    <message>
        <source>%1: refuses, %2: %3</source>
        <translation>%1: refuses, %2: %3</translation>
    </message>
    <message>
        <source>#%1 by %2 through %3: %4</source>
        <translation>#%1 by %2 through %3: %4</translation>
    </message>
    <message>
        <source>%1 #%2</source>
        <translation>%1 #%2</translation>
    </message>
    <message>
        <source>the policy decides and records, and sends no order</source>
        <translation>the policy decides and records, and sends no order</translation>
    </message>
    <message>
        <source>least confidence with which the policy may send an entry</source>
        <translation>least confidence with which the policy may send an entry</translation>
    </message>
    <message>
        <source>least confidence with which a signal passes the policy&apos;s own gate</source>
        <translation>least confidence with which a signal passes the policy&apos;s own gate</translation>
    </message>
    <message>
        <source>least edge of a purchase</source>
        <translation>least edge of a purchase</translation>
    </message>
    <message>
        <source>edge from which a sale is signalled, below zero</source>
        <translation>edge from which a sale is signalled, below zero</translation>
    </message>
    <message>
        <source>least edge of a reversal</source>
        <translation>least edge of a reversal</translation>
    </message>
    <message>
        <source>edge beyond the threshold that it takes to leave HOLD</source>
        <translation>edge beyond the threshold that it takes to leave HOLD</translation>
    </message>
    <message>
        <source>signals in a row that it takes to reverse</source>
        <translation>signals in a row that it takes to reverse</translation>
    </message>
    <message>
        <source>least calibrated probability of a hit for a size</source>
        <translation>least calibrated probability of a hit for a size</translation>
    </message>
    <message>
        <source>small entries on signals that do not pass the gate</source>
        <translation>small entries on signals that do not pass the gate</translation>
    </message>
    <message>
        <source>least confidence of a small entry</source>
        <translation>least confidence of a small entry</translation>
    </message>
    <message>
        <source>least score of a small entry</source>
        <translation>least score of a small entry</translation>
    </message>
    <message>
        <source>size of a small entry, of a whole one</source>
        <translation>size of a small entry, of a whole one</translation>
    </message>
    <message>
        <source>least probability of a hit for a larger entry</source>
        <translation>least probability of a hit for a larger entry</translation>
    </message>
    <message>
        <source>least expected reward over risk for a larger entry</source>
        <translation>least expected reward over risk for a larger entry</translation>
    </message>
    <message>
        <source>confidence beyond the least for a larger entry</source>
        <translation>confidence beyond the least for a larger entry</translation>
    </message>
    <message>
        <source>size of a larger entry, of a whole one</source>
        <translation>size of a larger entry, of a whole one</translation>
    </message>
    <message>
        <source>most of an account&apos;s equity that the policy puts into one instrument</source>
        <translation>most of an account&apos;s equity that the policy puts into one instrument</translation>
    </message>
    <message>
        <source>most of an account&apos;s equity that may be in one instrument, whoever orders</source>
        <translation>most of an account&apos;s equity that may be in one instrument, whoever orders</translation>
    </message>
    <message>
        <source>most instruments that an account may hold or have entries for, whoever orders</source>
        <translation>most instruments that an account may hold or have entries for, whoever orders</translation>
    </message>
    <message>
        <source>open positions of an account beyond which it stands down; the policy enters no further one</source>
        <translation>open positions of an account beyond which it stands down; the policy enters no further one</translation>
    </message>
    <message>
        <source>most orders that the policy sends in one cycle</source>
        <translation>most orders that the policy sends in one cycle</translation>
    </message>
    <message>
        <source>most of the equity that positions and open entries may take</source>
        <translation>most of the equity that positions and open entries may take</translation>
    </message>
    <message>
        <source>most that positions and open entries may be worth</source>
        <translation>most that positions and open entries may be worth</translation>
    </message>
    <message>
        <source>most instruments of one sector that the policy enters in an account</source>
        <translation>most instruments of one sector that the policy enters in an account</translation>
    </message>
    <message>
        <source>part of the equity in positions and open entries from which the policy enters no more</source>
        <translation>part of the equity in positions and open entries from which the policy enters no more</translation>
    </message>
    <message>
        <source>most that one order may be worth</source>
        <translation>most that one order may be worth</translation>
    </message>
    <message>
        <source>largest quantity of one order</source>
        <translation>largest quantity of one order</translation>
    </message>
    <message>
        <source>how far beyond the last price an order may pay, or below it sell</source>
        <translation>how far beyond the last price an order may pay, or below it sell</translation>
    </message>
    <message>
        <source>how long after an order the same one again is taken for a mistake</source>
        <translation>how long after an order the same one again is taken for a mistake</translation>
    </message>
    <message>
        <source>most orders that an account may send</source>
        <translation>most orders that an account may send</translation>
    </message>
    <message>
        <source>orders that a strategy may send for an account within DT_REPEAT_WINDOW_MINUTES; the next one disables it until a person enables it</source>
        <translation>orders that a strategy may send for an account within DT_REPEAT_WINDOW_MINUTES; the next one disables it until a person enables it</translation>
    </message>
    <message>
        <source>window of DT_REPEAT_MAX_EXECUTIONS</source>
        <translation>window of DT_REPEAT_MAX_EXECUTIONS</translation>
    </message>
    <message>
        <source>loss since the day&apos;s beginning that stops entries</source>
        <translation>loss since the day&apos;s beginning that stops entries</translation>
    </message>
    <message>
        <source>fall of equity from the day&apos;s peak that stops entries</source>
        <translation>fall of equity from the day&apos;s peak that stops entries</translation>
    </message>
    <message>
        <source>fall of equity from the week&apos;s peak that stops entries</source>
        <translation>fall of equity from the week&apos;s peak that stops entries</translation>
    </message>
    <message>
        <source>fall of equity from the month&apos;s peak that stops entries</source>
        <translation>fall of equity from the month&apos;s peak that stops entries</translation>
    </message>
    <message>
        <source>valuations in a row, none from a stale price, that it takes before a loss or a drawdown counts</source>
        <translation>valuations in a row, none from a stale price, that it takes before a loss or a drawdown counts</translation>
    </message>
    <message>
        <source>volatility index above which entries stop</source>
        <translation>volatility index above which entries stop</translation>
    </message>
    <message>
        <source>watch the volatility index</source>
        <translation>watch the volatility index</translation>
    </message>
    <message>
        <source>losses in a row that begin a cooldown</source>
        <translation>losses in a row that begin a cooldown</translation>
    </message>
    <message>
        <source>how long a cooldown lasts</source>
        <translation>how long a cooldown lasts</translation>
    </message>
    <message>
        <source>part of the exposure limit that holds in a Bull regime</source>
        <translation>part of the exposure limit that holds in a Bull regime</translation>
    </message>
    <message>
        <source>part of the exposure limit that holds in a Sideways regime</source>
        <translation>part of the exposure limit that holds in a Sideways regime</translation>
    </message>
    <message>
        <source>part of the exposure limit that holds in a Bear regime</source>
        <translation>part of the exposure limit that holds in a Bear regime</translation>
    </message>
    <message>
        <source>part of the exposure limit that holds in a Crisis regime</source>
        <translation>part of the exposure limit that holds in a Crisis regime</translation>
    </message>
    <message>
        <source>part of the exposure limit that holds while the regime is Unknown</source>
        <translation>part of the exposure limit that holds while the regime is Unknown</translation>
    </message>
    <message>
        <source>realised loss in one instrument on a trading day from which it is not entered again that day</source>
        <translation>realised loss in one instrument on a trading day from which it is not entered again that day</translation>
    </message>
    <message>
        <source>entries of the policy into one instrument on a trading day</source>
        <translation>entries of the policy into one instrument on a trading day</translation>
    </message>
    <message>
        <source>least time between two trades of the policy in one instrument</source>
        <translation>least time between two trades of the policy in one instrument</translation>
    </message>
    <message>
        <source>least time before a signal may close a position</source>
        <translation>least time before a signal may close a position</translation>
    </message>
    <message>
        <source>loss of a position that closes it before the least time is over</source>
        <translation>loss of a position that closes it before the least time is over</translation>
    </message>
    <message>
        <source>least time after leaving an instrument before the policy enters it again</source>
        <translation>least time after leaving an instrument before the policy enters it again</translation>
    </message>
    <message>
        <source>how long before the session&apos;s close the policy&apos;s positions are closed</source>
        <translation>how long before the session&apos;s close the policy&apos;s positions are closed</translation>
    </message>
    <message>
        <source>distance of the stop where a setup gives none</source>
        <translation>distance of the stop where a setup gives none</translation>
    </message>
    <message>
        <source>distance of the target where a setup gives none</source>
        <translation>distance of the target where a setup gives none</translation>
    </message>
    <message>
        <source>distance of a trailing stop</source>
        <translation>distance of a trailing stop</translation>
    </message>
    <message>
        <source>age at which a position that has not moved is given up</source>
        <translation>age at which a position that has not moved is given up</translation>
    </message>
    <message>
        <source>least favourable move of a position that is kept</source>
        <translation>least favourable move of a position that is kept</translation>
    </message>
    <message>
        <source>part of the equity that one entry of the policy may lose at its stop</source>
        <translation>part of the equity that one entry of the policy may lose at its stop</translation>
    </message>
    <message>
        <source>distance that an entry is sized for</source>
        <translation>distance that an entry is sized for</translation>
    </message>
    <message>
        <source>the bars that the policy decides on</source>
        <translation>the bars that the policy decides on</translation>
    </message>
    <message>
        <source>entries at the session&apos;s quiet hours</source>
        <translation>entries at the session&apos;s quiet hours</translation>
    </message>
    <message>
        <source>VWAP reversion at the session&apos;s quiet hours</source>
        <translation>VWAP reversion at the session&apos;s quiet hours</translation>
    </message>
    <message>
        <source>entries at any hour of the session</source>
        <translation>entries at any hour of the session</translation>
    </message>
    <message>
        <source>setup: VWAP reversion</source>
        <translation>setup: VWAP reversion</translation>
    </message>
    <message>
        <source>setup: opening range breakout</source>
        <translation>setup: opening range breakout</translation>
    </message>
    <message>
        <source>setup: trend pullback</source>
        <translation>setup: trend pullback</translation>
    </message>
    <message>
        <source>setup: squeeze</source>
        <translation>setup: squeeze</translation>
    </message>
    <message>
        <source>all setups, whatever the regime</source>
        <translation>all setups, whatever the regime</translation>
    </message>
    <message>
        <source>opening range breakout at any hour</source>
        <translation>opening range breakout at any hour</translation>
    </message>
    <message>
        <source>least confidence of a setup</source>
        <translation>least confidence of a setup</translation>
    </message>
    <message>
        <source>least score of a setup</source>
        <translation>least score of a setup</translation>
    </message>
    <message>
        <source>how long a recent trade lowers the score of its instrument</source>
        <translation>how long a recent trade lowers the score of its instrument</translation>
    </message>
    <message>
        <source>least distance from VWAP</source>
        <translation>least distance from VWAP</translation>
    </message>
    <message>
        <source>or this distance from VWAP</source>
        <translation>or this distance from VWAP</translation>
    </message>
    <message>
        <source>strongest trend score</source>
        <translation>strongest trend score</translation>
    </message>
    <message>
        <source>least relative volume</source>
        <translation>least relative volume</translation>
    </message>
    <message>
        <source>distance of the stop</source>
        <translation>distance of the stop</translation>
    </message>
    <message>
        <source>longest hold</source>
        <translation>longest hold</translation>
    </message>
    <message>
        <source>least trend score in the direction</source>
        <translation>least trend score in the direction</translation>
    </message>
    <message>
        <source>distance of the target</source>
        <translation>distance of the target</translation>
    </message>
    <message>
        <source>least trend score</source>
        <translation>least trend score</translation>
    </message>
    <message>
        <source>least pullback</source>
        <translation>least pullback</translation>
    </message>
    <message>
        <source>deepest pullback</source>
        <translation>deepest pullback</translation>
    </message>
    <message>
        <source>least RSI of a purchase</source>
        <translation>least RSI of a purchase</translation>
    </message>
    <message>
        <source>widest band over channel that is a squeeze</source>
        <translation>widest band over channel that is a squeeze</translation>
    </message>
    <message>
        <source>a fraction: 0.02 is 2 %</source>
        <translation>a fraction: 0.02 is 2 %</translation>
    </message>
    <message>
        <source>percent: 2 is 2 %</source>
        <translation>percent: 2 is 2 %</translation>
    </message>
    <message>
        <source>the market&apos;s own currency</source>
        <translation>the market&apos;s own currency</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>a whole number</translation>
    </message>
    <message>
        <source>shares or coins</source>
        <translation>shares or coins</translation>
    </message>
    <message>
        <source>multiples of the average true range</source>
        <translation>multiples of the average true range</translation>
    </message>
    <message>
        <source>a plain number</source>
        <translation>a plain number</translation>
    </message>
    <message>
        <source>1 or 0</source>
        <translation>1 or 0</translation>
    </message>
    <message>
        <source>1Min or 5Min</source>
        <translation>1Min or 5Min</translation>
    </message>
    <message>
        <source>%1 (%2; default %3, %4 to %5)</source>
        <translation>%1 (%2; default %3, %4 to %5)</translation>
    </message>
    <message>
        <source>%1 (%2; default %3, %4)</source>
        <translation>%1 (%2; default %3, %4)</translation>
    </message>
    <message>
        <source>dry run: would sell, %1</source>
        <translation>dry run: would sell, %1</translation>
    </message>
    <message>
        <source>dry run: would buy %1</source>
        <translation>dry run: would buy %1</translation>
    </message>
    <message>
        <source>an exit is under way</source>
        <translation>an exit is under way</translation>
    </message>
    <message>
        <source>an entry is under way</source>
        <translation>an entry is under way</translation>
    </message>
    <message>
        <source>refused: %1: %2</source>
        <translation>refused: %1: %2</translation>
    </message>
    <message>
        <source>%1 refused: %2: %3</source>
        <translation>%1 refused: %2: %3</translation>
    </message>
    <message>
        <source>the account&apos;s equity in %1 is not known: a price is stale</source>
        <translation>the account&apos;s equity in %1 is not known: a price is stale</translation>
    </message>
    <message>
        <source>less than one lot of %1, by %2</source>
        <translation>less than one lot of %1, by %2</translation>
    </message>
    <message>
        <source>risk</source>
        <translation>risk</translation>
    </message>
    <message>
        <source>position cap</source>
        <translation>position cap</translation>
    </message>
    <message>
        <source>capital cap</source>
        <translation>capital cap</translation>
    </message>
    <message>
        <source>free cash</source>
        <translation>free cash</translation>
    </message>
    <message>
        <source>no more than %1 orders in a cycle</source>
        <translation>no more than %1 orders in a cycle</translation>
    </message>
    <message>
        <source>%1 positions are open, no more than %2 may be</source>
        <translation>%1 positions are open, no more than %2 may be</translation>
    </message>
    <message>
        <source>%1 positions in sector %2, no more than %3 may be</source>
        <translation>%1 positions in sector %2, no more than %3 may be</translation>
    </message>
    <message>
        <source>%1 ATR above the range of the first 15 minutes, relative volume %2</source>
        <translation>%1 ATR above the range of the first 15 minutes, relative volume %2</translation>
    </message>
    <message>
        <source>%1 ATR below the range of the first 15 minutes, relative volume %2</source>
        <translation>%1 ATR below the range of the first 15 minutes, relative volume %2</translation>
    </message>
    <message>
        <source>%1 ATR above the range of the first 5 minutes, relative volume %2</source>
        <translation>%1 ATR above the range of the first 5 minutes, relative volume %2</translation>
    </message>
    <message>
        <source>%1 ATR below the range of the first 5 minutes, relative volume %2</source>
        <translation>%1 ATR below the range of the first 5 minutes, relative volume %2</translation>
    </message>
    <message>
        <source>released from a squeeze of ratio %1, relative volume %2</source>
        <translation>released from a squeeze of ratio %1, relative volume %2</translation>
    </message>
    <message>
        <source>within a squeeze of ratio %1, relative volume %2</source>
        <translation>within a squeeze of ratio %1, relative volume %2</translation>
    </message>
    <message>
        <source>%1 % back within a trend of %2, RSI %3</source>
        <translation>%1 % back within a trend of %2, RSI %3</translation>
    </message>
    <message>
        <source>%1 % below VWAP, relative volume %2</source>
        <translation>%1 % below VWAP, relative volume %2</translation>
    </message>
    <message>
        <source>%1 % above VWAP, relative volume %2</source>
        <translation>%1 % above VWAP, relative volume %2</translation>
    </message>
    <message>
        <source>%1 % below VWAP</source>
        <translation>%1 % below VWAP</translation>
    </message>
    <message>
        <source>held already, and not by the strategy</source>
        <translation>held already, and not by the strategy</translation>
    </message>
    <message>
        <source>not in the universe</source>
        <translation>not in the universe</translation>
    </message>
    <message>
        <source>the market is closed</source>
        <translation>the market is closed</translation>
    </message>
    <message>
        <source>the session ends in %1 min</source>
        <translation>the session ends in %1 min</translation>
    </message>
    <message>
        <source>regime HIGH_VOL_RISK_OFF</source>
        <translation>regime HIGH_VOL_RISK_OFF</translation>
    </message>
    <message>
        <source>regime %1: %2 buys nothing</source>
        <translation>regime %1: %2 buys nothing</translation>
    </message>
    <message>
        <source>regime confidence %1 below %2</source>
        <translation>regime confidence %1 below %2</translation>
    </message>
    <message>
        <source>hit probability %1 below %2</source>
        <translation>hit probability %1 below %2</translation>
    </message>
    <message>
        <source>confidence %1 below %2</source>
        <translation>confidence %1 below %2</translation>
    </message>
    <message>
        <source>edge %1 below %2</source>
        <translation>edge %1 below %2</translation>
    </message>
    <message>
        <source>edge to sell %1 below %2</source>
        <translation>edge to sell %1 below %2</translation>
    </message>
    <message>
        <source>midday</source>
        <translation>midday</translation>
    </message>
    <message>
        <source>flip cooldown for %1 min</source>
        <translation>flip cooldown for %1 min</translation>
    </message>
    <message>
        <source>trade gap for %1 min</source>
        <translation>trade gap for %1 min</translation>
    </message>
    <message>
        <source>no setup</source>
        <translation>no setup</translation>
    </message>
    <message>
        <source>nothing to sell</source>
        <translation>nothing to sell</translation>
    </message>
    <message>
        <source>held already</source>
        <translation>held already</translation>
    </message>
    <message>
        <source>nothing speaks against it</source>
        <translation>nothing speaks against it</translation>
    </message>
    <message>
        <source>sell signal %1 of %2</source>
        <translation>sell signal %1 of %2</translation>
    </message>
    <message>
        <source>minimum hold for %1 min</source>
        <translation>minimum hold for %1 min</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>hold</translation>
    </message>
    <message>
        <source>buy</source>
        <translation>buy</translation>
    </message>
    <message>
        <source>sell</source>
        <translation>sell</translation>
    </message>
    <message>
        <source>eod_flatten</source>
        <translation>eod_flatten</translation>
    </message>
    <message>
        <source>time_stop</source>
        <translation>time_stop</translation>
    </message>
    <message>
        <source>scratch</source>
        <translation>scratch</translation>
    </message>
    <message>
        <source>partial_profit</source>
        <translation>partial_profit</translation>
    </message>
    <message>
        <source>take_profit</source>
        <translation>take_profit</translation>
    </message>
    <message>
        <source>stop_hit</source>
        <translation>stop_hit</translation>
    </message>
    <message>
        <source>trailing_stop</source>
        <translation>trailing_stop</translation>
    </message>
    <message>
        <source>signal</source>
        <translation>signal</translation>
    </message>
    <message>
        <source>sold by others</source>
        <translation>sold by others</translation>
    </message>
    <message>
        <source>no longer held</source>
        <translation>no longer held</translation>
    </message>
    <message>
        <source>not filled in time</source>
        <translation>not filled in time</translation>
    </message>
    <message>
        <source>the position ends</source>
        <translation>the position ends</translation>
    </message>
    <message>
        <source>the strategy has a position in it</source>
        <translation>the strategy has a position in it</translation>
    </message>
    <message>
        <source>all of it is set aside for other sales</source>
        <translation>all of it is set aside for other sales</translation>
    </message>
    <message>
        <source>vwap_reversion</source>
        <translation>vwap_reversion</translation>
    </message>
    <message>
        <source>opening_range</source>
        <translation>opening_range</translation>
    </message>
    <message>
        <source>trend_pullback</source>
        <translation>trend_pullback</translation>
    </message>
    <message>
        <source>squeeze</source>
        <translation>squeeze</translation>
    </message>
    <message>
        <source>an account and who arms it have to be named</source>
        <translation>an account and who arms it have to be named</translation>
    </message>
    <message>
        <source>is armed already, by %1</source>
        <translation>is armed already, by %1</translation>
    </message>
    <message>
        <source>cannot be traded</source>
        <translation>cannot be traded</translation>
    </message>
    <message>
        <source>maximum order value</source>
        <translation>maximum order value</translation>
    </message>
    <message>
        <source>maximum order quantity</source>
        <translation>maximum order quantity</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>confidence</translation>
    </message>
    <message>
        <source>duplicate order</source>
        <translation>duplicate order</translation>
    </message>
    <message>
        <source>exposure</source>
        <translation>exposure</translation>
    </message>
    <message>
        <source>flip cooldown</source>
        <translation>flip cooldown</translation>
    </message>
    <message>
        <source>open positions</source>
        <translation>open positions</translation>
    </message>
    <message>
        <source>orders a second</source>
        <translation>orders a second</translation>
    </message>
    <message>
        <source>position</source>
        <translation>position</translation>
    </message>
    <message>
        <source>price collar</source>
        <translation>price collar</translation>
    </message>
    <message>
        <source>reference price</source>
        <translation>reference price</translation>
    </message>
    <message>
        <source>repeated execution</source>
        <translation>repeated execution</translation>
    </message>
    <message>
        <source>instruments of one sector</source>
        <translation>instruments of one sector</translation>
    </message>
    <message>
        <source>daily loss in one instrument</source>
        <translation>daily loss in one instrument</translation>
    </message>
    <message>
        <source>daily entries into one instrument</source>
        <translation>daily entries into one instrument</translation>
    </message>
    <message>
        <source>operator&apos;s restrictions</source>
        <translation>operator&apos;s restrictions</translation>
    </message>
    <message>
        <source>emergency stop</source>
        <translation>emergency stop</translation>
    </message>
    <message>
        <source>New orders go out within limits.</source>
        <translation>New orders go out within limits.</translation>
    </message>
    <message>
        <source>Nothing may add exposure.</source>
        <translation>Nothing may add exposure.</translation>
    </message>
    <message>
        <source>As reduce only; strategies send protective exits and nothing else.</source>
        <translation>As reduce only; strategies send protective exits and nothing else.</translation>
    </message>
    <message>
        <source>Nothing goes out but cancels; exits do not run.</source>
        <translation>Nothing goes out but cancels; exits do not run.</translation>
    </message>
    <message>
        <source>the decision states no confidence</source>
        <translation>the decision states no confidence</translation>
    </message>
    <message>
        <source>a confidence is at most 1</source>
        <translation>a confidence is at most 1</translation>
    </message>
    <message>
        <source>the decision is less sure than DT_EXEC_MIN_CONF asks for</source>
        <translation>the decision is less sure than DT_EXEC_MIN_CONF asks for</translation>
    </message>
    <message>
        <source>the same order was sent a moment ago</source>
        <translation>the same order was sent a moment ago</translation>
    </message>
    <message>
        <source>positions and open entries would be worth too much</source>
        <translation>positions and open entries would be worth too much</translation>
    </message>
    <message>
        <source>%1 was left too short a time ago</source>
        <translation>%1 was left too short a time ago</translation>
    </message>
    <message>
        <source>the account would be in too many instruments</source>
        <translation>the account would be in too many instruments</translation>
    </message>
    <message>
        <source>the quantity is larger than one order&apos;s may be</source>
        <translation>the quantity is larger than one order&apos;s may be</translation>
    </message>
    <message>
        <source>the account sends orders too fast</source>
        <translation>the account sends orders too fast</translation>
    </message>
    <message>
        <source>the order is worth more than one may be</source>
        <translation>the order is worth more than one may be</translation>
    </message>
    <message>
        <source>the order is worth more than can be counted</source>
        <translation>the order is worth more than can be counted</translation>
    </message>
    <message>
        <source>the account would have too much of its equity in %1</source>
        <translation>the account would have too much of its equity in %1</translation>
    </message>
    <message>
        <source>the price is too far above the last one</source>
        <translation>the price is too far above the last one</translation>
    </message>
    <message>
        <source>the price is too far below the last one</source>
        <translation>the price is too far below the last one</translation>
    </message>
    <message>
        <source>there is no price of %1</source>
        <translation>there is no price of %1</translation>
    </message>
    <message>
        <source>the last price of %1 is not above zero</source>
        <translation>the last price of %1 is not above zero</translation>
    </message>
    <message>
        <source>the last price of %1 is stale</source>
        <translation>the last price of %1 is stale</translation>
    </message>
    <message>
        <source>%1 has sent too many orders for %2; it is disabled until a person enables it</source>
        <translation>%1 has sent too many orders for %2; it is disabled until a person enables it</translation>
    </message>
    <message>
        <source>the account would be in too many instruments of one sector</source>
        <translation>the account would be in too many instruments of one sector</translation>
    </message>
    <message>
        <source>the account has lost too much in %1 on this trading day</source>
        <translation>the account has lost too much in %1 on this trading day</translation>
    </message>
    <message>
        <source>%1 was entered often enough on this trading day</source>
        <translation>%1 was entered often enough on this trading day</translation>
    </message>
    <message>
        <source>equity of %1 in %2</source>
        <translation>equity of %1 in %2</translation>
    </message>
    <message>
        <source>equity of all accounts in %1</source>
        <translation>equity of all accounts in %1</translation>
    </message>
    <message>
        <source>last price of %1</source>
        <translation>last price of %1</translation>
    </message>
    <message>
        <source>equity at the start of the trading day %1</source>
        <translation>equity at the start of the trading day %1</translation>
    </message>
    <message>
        <source>peak of the trading day %1</source>
        <translation>peak of the trading day %1</translation>
    </message>
    <message>
        <source>peak of the week %1</source>
        <translation>peak of the week %1</translation>
    </message>
    <message>
        <source>peak of the month %1</source>
        <translation>peak of the month %1</translation>
    </message>
    <message>
        <source>peak since resumed %1 in trading day %2</source>
        <translation>peak since resumed %1 in trading day %2</translation>
    </message>
    <message>
        <source>peak since resumed %1 in week %2</source>
        <translation>peak since resumed %1 in week %2</translation>
    </message>
    <message>
        <source>peak since resumed %1 in month %2</source>
        <translation>peak since resumed %1 in month %2</translation>
    </message>
    <message>
        <source>the last clean mark %1</source>
        <translation>the last clean mark %1</translation>
    </message>
    <message>
        <source>the exposure limit</source>
        <translation>the exposure limit</translation>
    </message>
    <message>
        <source>equity</source>
        <translation>equity</translation>
    </message>
    <message>
        <source>last known equity</source>
        <translation>last known equity</translation>
    </message>
    <message>
        <source>unknown because</source>
        <translation>unknown because</translation>
    </message>
    <message>
        <source>marks in breach</source>
        <translation>marks in breach</translation>
    </message>
    <message>
        <source>positions</source>
        <translation>positions</translation>
    </message>
    <message>
        <source>limit before regime</source>
        <translation>limit before regime</translation>
    </message>
    <message>
        <source>regime</source>
        <translation>regime</translation>
    </message>
    <message>
        <source>of open positions</source>
        <translation>of open positions</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>entries</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>until</source>
        <translation>until</translation>
    </message>
    <message>
        <source>index</source>
        <translation>index</translation>
    </message>
    <message>
        <source>%1, switched off</source>
        <translation>%1, switched off</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>no value has arrived</source>
        <translation>no value has arrived</translation>
    </message>
    <message>
        <source>read</source>
        <translation>read</translation>
    </message>
    <message>
        <source>last value</source>
        <translation>last value</translation>
    </message>
    <message>
        <source>the last value is older than %1 sessions</source>
        <translation>the last value is older than %1 sessions</translation>
    </message>
    <message>
        <source>points</source>
        <translation>points</translation>
    </message>
    <message>
        <source>losses</source>
        <translation>losses</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>seconds</translation>
    </message>
    <message>
        <source>seconds old</source>
        <translation>seconds old</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>instruments</source>
        <translation>instruments</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>orders</translation>
    </message>
    <message>
        <source>%1 must be at most %2 printable characters without blanks</source>
        <translation>%1 must be at most %2 printable characters without blanks</translation>
    </message>
    <message>
        <source>the idempotency key</source>
        <translation>the idempotency key</translation>
    </message>
    <message>
        <source>the client order number</source>
        <translation>the client order number</translation>
    </message>
    <message>
        <source>the account has an order with this client order number</source>
        <translation>the account has an order with this client order number</translation>
    </message>
    <message>
        <source>%1 is listed by more than one stream</source>
        <translation>%1 is listed by more than one stream</translation>
    </message>
    <message>
        <source>%1 is not traded now: its market is closed</source>
        <translation>%1 is not traded now: its market is closed</translation>
    </message>
    <message>
        <source>there is no order %1</source>
        <translation>there is no order %1</translation>
    </message>
    <message>
        <source>only a limit order has a limit price</source>
        <translation>only a limit order has a limit price</translation>
    </message>
    <message>
        <source>only a stop order that has not been reached has a stop price</source>
        <translation>only a stop order that has not been reached has a stop price</translation>
    </message>
    <message>
        <source>the change leaves order %1 as it is</source>
        <translation>the change leaves order %1 as it is</translation>
    </message>
    <message>
        <source>the quantity must be above the %1 that are filled; cancel the order to give up the rest</source>
        <translation>the quantity must be above the %1 that are filled; cancel the order to give up the rest</translation>
    </message>
    <message>
        <source>the session ended, %1 of %2 filled</source>
        <translation>the session ended, %1 of %2 filled</translation>
    </message>
    <message>
        <source>%1 of %2 filled</source>
        <translation>%1 of %2 filled</translation>
    </message>
    <message>
        <source>filled before its cancellation reached the venue</source>
        <translation>filled before its cancellation reached the venue</translation>
    </message>
    <message>
        <source>cash does not reach for more at %1, %2 of %3 filled</source>
        <translation>cash does not reach for more at %1, %2 of %3 filled</translation>
    </message>
    <message>
        <source>after a restart %1 is not listed</source>
        <translation>after a restart %1 is not listed</translation>
    </message>
    <message>
        <source>after a restart %1 is listed by more than one stream</source>
        <translation>after a restart %1 is listed by more than one stream</translation>
    </message>
    <message>
        <source>after a restart: %1</source>
        <translation>after a restart: %1</translation>
    </message>
    <message>
        <source>an account&apos;s name is 1 to %1 printable ASCII characters</source>
        <translation>an account&apos;s name is 1 to %1 printable ASCII characters</translation>
    </message>
    <message>
        <source>there are %1 accounts, and there can be no more</source>
        <translation>there are %1 accounts, and there can be no more</translation>
    </message>
    <message>
        <source>an account cannot begin with %1 %2</source>
        <translation>an account cannot begin with %1 %2</translation>
    </message>
    <message>
        <source>no purchase of %1 without a price</source>
        <translation>no purchase of %1 without a price</translation>
    </message>
    <message>
        <source>Insufficient funds. Balance: %1, Cost: %2</source>
        <translation>Insufficient funds. Balance: %1, Cost: %2</translation>
    </message>
    <message>
        <source>Insufficient funds. Balance: %1, Cost: %2 (%3 is set aside for open orders)</source>
        <translation>Insufficient funds. Balance: %1, Cost: %2 (%3 is set aside for open orders)</translation>
    </message>
    <message>
        <source>Insufficient shares. Held: %1, Requested: %2</source>
        <translation>Insufficient shares. Held: %1, Requested: %2</translation>
    </message>
    <message>
        <source>Insufficient shares. Held: %1, Requested: %2 (%3 is set aside for open orders)</source>
        <translation>Insufficient shares. Held: %1, Requested: %2 (%3 is set aside for open orders)</translation>
    </message>
    <message>
        <source>side must be &apos;buy&apos; or &apos;sell&apos;</source>
        <translation>side must be &apos;buy&apos; or &apos;sell&apos;</translation>
    </message>
    <message>
        <source>account %1 is not open</source>
        <translation>account %1 is not open</translation>
    </message>
    <message>
        <source>there is no %1 %2 to trade here</source>
        <translation>there is no %1 %2 to trade here</translation>
    </message>
    <message>
        <source>%1 is traded in %2, not as %3</source>
        <translation>%1 is traded in %2, not as %3</translation>
    </message>
    <message>
        <source>%1 is an index, a number that nobody can buy or sell</source>
        <translation>%1 is an index, a number that nobody can buy or sell</translation>
    </message>
    <message>
        <source>Market data unavailable for %1. Is the simulation running?</source>
        <translation>Market data unavailable for %1. Is the simulation running?</translation>
    </message>
    <message>
        <source>Could not parse current price of %1: %2 is not above zero</source>
        <translation>Could not parse current price of %1: %2 is not above zero</translation>
    </message>
    <message>
        <source>%1 is traded in multiples of %2, and %3 is none</source>
        <translation>%1 is traded in multiples of %2, and %3 is none</translation>
    </message>
    <message>
        <source>%1 is priced in steps of %2, and %3 lies between two</source>
        <translation>%1 is priced in steps of %2, and %3 lies between two</translation>
    </message>
    <message>
        <source>a market order takes no limit price</source>
        <translation>a market order takes no limit price</translation>
    </message>
    <message>
        <source>a market order takes no stop price</source>
        <translation>a market order takes no stop price</translation>
    </message>
    <message>
        <source>a limit order needs a limit price</source>
        <translation>a limit order needs a limit price</translation>
    </message>
    <message>
        <source>a limit order takes no stop price</source>
        <translation>a limit order takes no stop price</translation>
    </message>
    <message>
        <source>a stop order takes no limit price</source>
        <translation>a stop order takes no limit price</translation>
    </message>
    <message>
        <source>a stop order needs a stop price</source>
        <translation>a stop order needs a stop price</translation>
    </message>
    <message>
        <source>the limit price must be greater than 0</source>
        <translation>the limit price must be greater than 0</translation>
    </message>
    <message>
        <source>the stop price must be greater than 0</source>
        <translation>the stop price must be greater than 0</translation>
    </message>
    <message>
        <source>Quantity must be greater than 0</source>
        <translation>Quantity must be greater than 0</translation>
    </message>
    <message>
        <source>%1 is not listed any more</source>
        <translation>%1 is not listed any more</translation>
    </message>
    <message>
        <source>there is no price yet</source>
        <translation>there is no price yet</translation>
    </message>
    <message>
        <source>its feed is %1</source>
        <translation>its feed is %1</translation>
    </message>
    <message>
        <source>its last price is %1 s old</source>
        <translation>its last price is %1 s old</translation>
    </message>
    <message>
        <source>its last price is %1</source>
        <translation>its last price is %1</translation>
    </message>
    <message>
        <source>the holdings are too large to add up</source>
        <translation>the holdings are too large to add up</translation>
    </message>
    <message>
        <source>cancelled by the emergency stop %1</source>
        <translation>cancelled by the emergency stop %1</translation>
    </message>
    <message>
        <source>the drill is over</source>
        <translation>the drill is over</translation>
    </message>
    <message>
        <source>no closed bar yet</source>
        <translation>no closed bar yet</translation>
    </message>
    <message>
        <source>no model for %1 %2</source>
        <translation>no model for %1 %2</translation>
    </message>
    <message>
        <source>the features are out of the model&apos;s range</source>
        <translation>the features are out of the model&apos;s range</translation>
    </message>
    <message>
        <source>the model has no name for what it sees</source>
        <translation>the model has no name for what it sees</translation>
    </message>
    <message>
        <source>warming up: %1 of %2 bars</source>
        <translation>warming up: %1 of %2 bars</translation>
    </message>
    <message>
        <source>warming up, %1 of %2 bars</source>
        <translation>warming up, %1 of %2 bars</translation>
    </message>
    <message>
        <source>after a gap: %1 of %2 bars</source>
        <translation>after a gap: %1 of %2 bars</translation>
    </message>
    <message>
        <source>%1 of %2 bars</source>
        <translation>%1 of %2 bars</translation>
    </message>
    <message>
        <source>%1 is absent</source>
        <translation>%1 is absent</translation>
    </message>
    <message>
        <source>unlike anything the model was trained on: mean log-density %1 over %2 bars, below %3 (false alarms: %4 % of bars)</source>
        <translation>unlike anything the model was trained on: mean log-density %1 over %2 bars, below %3 (false alarms: %4 % of bars)</translation>
    </message>
    <message>
        <source>%1; last confirmed before that: %2</source>
        <translation>%1; last confirmed before that: %2</translation>
    </message>
    <message>
        <source>bar %1: does not follow its predecessor %2</source>
        <translation>bar %1: does not follow its predecessor %2</translation>
    </message>
    <message>
        <source>Flowing</source>
        <translation>Flowing</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Stale</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Gap</translation>
    </message>
    <message>
        <source>Resync</source>
        <translation>Resync</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>%1 and %2: the return over the last %3 bars does not differ beyond chance (%4); the two names are not told apart.</source>
        <translation>%1 and %2: the return over the last %3 bars does not differ beyond chance (%4); the two names are not told apart.</translation>
    </message>
    <message>
        <source>%1 and %2: the next bar&apos;s mean return does not differ beyond chance (%3); they tell the direction of the last %4 bars, not of the next.</source>
        <translation>%1 and %2: the next bar&apos;s mean return does not differ beyond chance (%3); they tell the direction of the last %4 bars, not of the next.</translation>
    </message>
    <message>
        <source>%1 and %2: at %3 the bar after a %4 one returns on average only %5 basis points less than after a %6 one (%7); they tell the direction of the last %8 bars, hardly that of the next.</source>
        <translation>%1 and %2: at %3 the bar after a %4 one returns on average only %5 basis points less than after a %6 one (%7); they tell the direction of the last %8 bars, hardly that of the next.</translation>
    </message>
    <message>
        <source>%1 and %2: at %3 the bar after a %4 one returns on average only %5 basis points more than after a %6 one (%7); they tell the direction of the last %8 bars, hardly that of the next.</source>
        <translation>%1 and %2: at %3 the bar after a %4 one returns on average only %5 basis points more than after a %6 one (%7); they tell the direction of the last %8 bars, hardly that of the next.</translation>
    </message>
    <message>
        <source>%1 and %2: volatility does not differ beyond chance (%3); the two names are not told apart.</source>
        <translation>%1 and %2: volatility does not differ beyond chance (%3); the two names are not told apart.</translation>
    </message>
    <message>
        <source>%1 and %2: the size of the next bar&apos;s move does not differ beyond chance (%3).</source>
        <translation>%1 and %2: the size of the next bar&apos;s move does not differ beyond chance (%3).</translation>
    </message>
    <message>
        <source>%1 and %2: the filter leaves %3 % of which of the two it is open; they are confused.</source>
        <translation>%1 and %2: the filter leaves %3 % of which of the two it is open; they are confused.</translation>
    </message>
    <message>
        <source>too few visits to tell</source>
        <translation>too few visits to tell</translation>
    </message>
    <message>
        <source>t = %1 over %2 blocks</source>
        <translation>t = %1 over %2 blocks</translation>
    </message>
    <message>
        <source>%1 has no model of its own and is judged by that of %2</source>
        <translation>%1 has no model of its own and is judged by that of %2</translation>
    </message>
    <message>
        <source>%1 has no model of its own and is judged by this one</source>
        <translation>%1 has no model of its own and is judged by this one</translation>
    </message>
    <message>
        <source>fewer than two timeframes are known</source>
        <translation>fewer than two timeframes are known</translation>
    </message>
    <message>
        <source>1h Crisis</source>
        <translation>1h Crisis</translation>
    </message>
    <message>
        <source>15m and 5m Crisis</source>
        <translation>15m and 5m Crisis</translation>
    </message>
    <message>
        <source>1h and 15m %1, all four agree</source>
        <translation>1h and 15m %1, all four agree</translation>
    </message>
    <message>
        <source>1h and 15m %1, three of four agree</source>
        <translation>1h and 15m %1, three of four agree</translation>
    </message>
    <message>
        <source>1h and 15m %1, 5m %2</source>
        <translation>1h and 15m %1, 5m %2</translation>
    </message>
    <message>
        <source>all four Sideways</source>
        <translation>all four Sideways</translation>
    </message>
    <message>
        <source>three of four Sideways</source>
        <translation>three of four Sideways</translation>
    </message>
    <message>
        <source>the timeframes do not agree</source>
        <translation>the timeframes do not agree</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 unknown</translation>
    </message>
    <message>
        <source>the server is busy</source>
        <translation>the server is busy</translation>
    </message>
    <message>
        <source>the server at %1 is away since %2 (%3); %4 are safe in the spool</source>
        <translation>the server at %1 is away since %2 (%3); %4 are safe in the spool</translation>
    </message>
    <message>
        <source>the server at %1 is away since %2 (%3); %4 is safe in the spool</source>
        <translation>the server at %1 is away since %2 (%3); %4 is safe in the spool</translation>
    </message>
    <message>
        <source>the server at %1 is away (%2); %3 are safe in the spool</source>
        <translation>the server at %1 is away (%2); %3 are safe in the spool</translation>
    </message>
    <message>
        <source>the server at %1 is away (%2); %3 is safe in the spool</source>
        <translation>the server at %1 is away (%2); %3 is safe in the spool</translation>
    </message>
    <message>
        <source>%1 row</source>
        <translation>%1 row</translation>
    </message>
    <message>
        <source>a write has not come back for %1 s</source>
        <translation>a write has not come back for %1 s</translation>
    </message>
    <message>
        <source>%1 rows wait in memory, %2 did not fit and are lost</source>
        <translation>%1 rows wait in memory, %2 did not fit and are lost</translation>
    </message>
    <message>
        <source>the store fails: %1</source>
        <translation>the store fails: %1</translation>
    </message>
    <message>
        <source>the store takes %1 GB of %2 GB</source>
        <translation>the store takes %1 GB of %2 GB</translation>
    </message>
    <message>
        <source>what is kept for ever takes %1 GB: raise store.limit, or move the data</source>
        <translation>what is kept for ever takes %1 GB: raise store.limit, or move the data</translation>
    </message>
    <message>
        <source>%1 rows in %2</source>
        <translation>%1 rows in %2</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 rows</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 events</translation>
    </message>
    <message>
        <source>%1 events of %2 streams</source>
        <translation>%1 events of %2 streams</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>reading</translation>
    </message>
    <message>
        <source>judging</source>
        <translation>judging</translation>
    </message>
    <message>
        <source>taking it into use</source>
        <translation>taking it into use</translation>
    </message>
    <message>
        <source>waiting for the store&apos;s housekeeping</source>
        <translation>waiting for the store&apos;s housekeeping</translation>
    </message>
    <message>
        <source>cancelled; what was taken in so far stays</source>
        <translation>cancelled; what was taken in so far stays</translation>
    </message>
    <message>
        <source>cancelled; the store&apos;s housekeeping goes on by itself</source>
        <translation>cancelled; the store&apos;s housekeeping goes on by itself</translation>
    </message>
    <message>
        <source>nothing to export</source>
        <translation>nothing to export</translation>
    </message>
    <message>
        <source>sources: nothing to import</source>
        <translation>sources: nothing to import</translation>
    </message>
    <message>
        <source>sources: nothing to train on</source>
        <translation>sources: nothing to train on</translation>
    </message>
    <message>
        <source>model %1 in %2</source>
        <translation>model %1 in %2</translation>
    </message>
    <message>
        <source>no row went</source>
        <translation>no row went</translation>
    </message>
    <message>
        <source>no row would go</source>
        <translation>no row would go</translation>
    </message>
    <message>
        <source>rows that went: %1</source>
        <translation>rows that went: %1</translation>
    </message>
    <message>
        <source>rows that would go: %1</source>
        <translation>rows that would go: %1</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1 until %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>%1 jobs are waiting already; try again when some have ended</source>
        <translation>%1 jobs are waiting already; try again when some have ended</translation>
    </message>
    <message>
        <source>no job %1</source>
        <translation>no job %1</translation>
    </message>
    <message>
        <source>there is no older model for %1 to step back to</source>
        <translation>there is no older model for %1 to step back to</translation>
    </message>
    <message>
        <source>back to %1 for %2 from %3</source>
        <translation>back to %1 for %2 from %3</translation>
    </message>
    <message>
        <source>scenario: what is being watched is not simulated</source>
        <translation>scenario: what is being watched is not simulated</translation>
    </message>
    <message>
        <source>scenario: the random walk knows none</source>
        <translation>scenario: the random walk knows none</translation>
    </message>
    <message>
        <source>scenario: too many wait already</source>
        <translation>scenario: too many wait already</translation>
    </message>
    <message>
        <source>news</source>
        <translation>news</translation>
    </message>
    <message>
        <source>the gate has no bars to judge by</source>
        <translation>the gate has no bars to judge by</translation>
    </message>
    <message>
        <source>%1 judged, none of them in the training span</source>
        <translation>%1 judged, none of them in the training span</translation>
    </message>
    <message>
        <source>%1 judged, of which too few lie after the training span: some that it was trained on are judged</source>
        <translation>%1 judged, of which too few lie after the training span: some that it was trained on are judged</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>at least %1</translation>
    </message>
    <message>
        <source>each %1 % to %2 %</source>
        <translation>each %1 % to %2 %</translation>
    </message>
    <message>
        <source>less than %1 %</source>
        <translation>less than %1 %</translation>
    </message>
    <message>
        <source>%1 nats per sample, and no older model to hold it against</source>
        <translation>%1 nats per sample, and no older model to hold it against</translation>
    </message>
    <message>
        <source>%1 nats per sample (%2 against %3)</source>
        <translation>%1 nats per sample (%2 against %3)</translation>
    </message>
    <message>
        <source>not comparable: the two models read different features</source>
        <translation>not comparable: the two models read different features</translation>
    </message>
    <message>
        <source>not comparable: the two models compute their features over different windows</source>
        <translation>not comparable: the two models compute their features over different windows</translation>
    </message>
    <message>
        <source>not comparable: a sample is out of reach of every state</source>
        <translation>not comparable: a sample is out of reach of every state</translation>
    </message>
    <message>
        <source>the model names no regime</source>
        <translation>the model names no regime</translation>
    </message>
    <message>
        <source>no bar after warm-up</source>
        <translation>no bar after warm-up</translation>
    </message>
    <message>
        <source>states matched by evidence have the same names</source>
        <translation>states matched by evidence have the same names</translation>
    </message>
    <message>
        <source>no older model to hold them against</source>
        <translation>no older model to hold them against</translation>
    </message>
    <message>
        <source>%1 pairs agree</source>
        <translation>%1 pairs agree</translation>
    </message>
    <message>
        <source>import</source>
        <translation>import</translation>
    </message>
    <message>
        <source>train</source>
        <translation>train</translation>
    </message>
    <message>
        <source>export</source>
        <translation>export</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>scenario</translation>
    </message>
    <message>
        <source>accept-model</source>
        <translation>accept-model</translation>
    </message>
    <message>
        <source>rollback-model</source>
        <translation>rollback-model</translation>
    </message>
    <message>
        <source>cycle</source>
        <translation>cycle</translation>
    </message>
    <message>
        <source>prune</source>
        <translation>prune</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>queued</translation>
    </message>
    <message>
        <source>done</source>
        <translation>done</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>market</source>
        <translation>market</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>limit</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>stop</translation>
    </message>
    <message>
        <source>daily loss</source>
        <translation>daily loss</translation>
    </message>
    <message>
        <source>daily drawdown</source>
        <translation>daily drawdown</translation>
    </message>
    <message>
        <source>weekly drawdown</source>
        <translation>weekly drawdown</translation>
    </message>
    <message>
        <source>monthly drawdown</source>
        <translation>monthly drawdown</translation>
    </message>
    <message>
        <source>volatility index</source>
        <translation>volatility index</translation>
    </message>
    <message>
        <source>cooldown after losses</source>
        <translation>cooldown after losses</translation>
    </message>
    <message>
        <source>equity known</source>
        <translation>equity known</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Bull</source>
        <translation>Bull</translation>
    </message>
    <message>
        <source>Bear</source>
        <translation>Bear</translation>
    </message>
    <message>
        <source>Sideways</source>
        <translation>Sideways</translation>
    </message>
    <message>
        <source>Crisis</source>
        <translation>Crisis</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>%1 #%2 by %3 through %4: %5</source>
        <translation>%1 #%2 by %3 through %4: %5</translation>
    </message>
    <message>
        <source>random walk, seed %1</source>
        <translation>random walk, seed %1</translation>
    </message>
    <message>
        <source>no contact with the engine</source>
        <translation>no contact with the engine</translation>
    </message>
    <message>
        <source>window</source>
        <comment>channel</comment>
        <translation>window</translation>
    </message>
    <message>
        <source>api</source>
        <comment>channel</comment>
        <translation>api</translation>
    </message>
    <message>
        <source>command</source>
        <comment>channel</comment>
        <translation>command</translation>
    </message>
    <message>
        <source>file</source>
        <comment>channel</comment>
        <translation>file</translation>
    </message>
    <message>
        <source>signal</source>
        <comment>channel</comment>
        <translation>signal</translation>
    </message>
    <message>
        <source>rail</source>
        <comment>channel</comment>
        <translation>rail</translation>
    </message>
    <message>
        <source>clock</source>
        <comment>channel</comment>
        <translation>clock</translation>
    </message>
    <message>
        <source>restart</source>
        <comment>channel</comment>
        <translation>restart</translation>
    </message>
    <message>
        <source>store</source>
        <comment>channel</comment>
        <translation>store</translation>
    </message>
    <message>
        <source>engine</source>
        <comment>channel</comment>
        <translation>engine</translation>
    </message>
    <message>
        <source>state-file</source>
        <comment>channel</comment>
        <translation>state-file</translation>
    </message>
    <message>
        <source>policy</source>
        <comment>channel</comment>
        <translation>policy</translation>
    </message>
    <message>
        <source>drill</source>
        <comment>channel</comment>
        <translation>drill</translation>
    </message>
    <message>
        <source>can stop: %1 of %2 (failed: %3)</source>
        <translation>can stop: %1 of %2 (failed: %3)</translation>
    </message>
    <message>
        <source>can stop: %1 of %2 (failed: %3) (not tested: %4)</source>
        <translation>can stop: %1 of %2 (failed: %3) (not tested: %4)</translation>
    </message>
    <message>
        <source>emergency stop pressed</source>
        <translation>emergency stop pressed</translation>
    </message>
    <message>
        <source>emergency stop chosen in the tray</source>
        <translation>emergency stop chosen in the tray</translation>
    </message>
    <message>
        <source>reduce only</source>
        <translation>reduce only</translation>
    </message>
    <message>
        <source>#%1 by %2: %3</source>
        <translation>#%1 by %2: %3</translation>
    </message>
    <message>
        <source>%1 #%2 by %3: %4</source>
        <translation>%1 #%2 by %3: %4</translation>
    </message>
    <message>
        <source>not accepted: %1</source>
        <translation>not accepted: %1</translation>
    </message>
    <message>
        <source>not judged: %1</source>
        <translation>not judged: %1</translation>
    </message>
    <message>
        <source>accepted %1 for %2 in place of %3</source>
        <translation>accepted %1 for %2 in place of %3</translation>
    </message>
    <message>
        <source>accepted %1 for %2</source>
        <translation>accepted %1 for %2</translation>
    </message>
    <message>
        <source>accepted %1 for %2 in place of %3 by force</source>
        <translation>accepted %1 for %2 in place of %3 by force</translation>
    </message>
    <message>
        <source>accepted %1 for %2 by force</source>
        <translation>accepted %1 for %2 by force</translation>
    </message>
    <message>
        <source>bars failed: %1 (asked: %2)</source>
        <translation>bars failed: %1 (asked: %2)</translation>
    </message>
    <message>
        <source>likelihood failed: %1 (asked: %2)</source>
        <translation>likelihood failed: %1 (asked: %2)</translation>
    </message>
    <message>
        <source>visits failed: %1 (asked: %2)</source>
        <translation>visits failed: %1 (asked: %2)</translation>
    </message>
    <message>
        <source>unknown failed: %1 (asked: %2)</source>
        <translation>unknown failed: %1 (asked: %2)</translation>
    </message>
    <message>
        <source>names failed: %1 (asked: %2)</source>
        <translation>names failed: %1 (asked: %2)</translation>
    </message>
    <message>
        <source>bars passed: %1 (asked: %2)</source>
        <translation>bars passed: %1 (asked: %2)</translation>
    </message>
    <message>
        <source>likelihood passed: %1 (asked: %2)</source>
        <translation>likelihood passed: %1 (asked: %2)</translation>
    </message>
    <message>
        <source>visits passed: %1 (asked: %2)</source>
        <translation>visits passed: %1 (asked: %2)</translation>
    </message>
    <message>
        <source>unknown passed: %1 (asked: %2)</source>
        <translation>unknown passed: %1 (asked: %2)</translation>
    </message>
    <message>
        <source>names passed: %1 (asked: %2)</source>
        <translation>names passed: %1 (asked: %2)</translation>
    </message>
</context>
<context>
    <name>SessionWords</name>
    <message>
        <source>%1 always open</source>
        <translation>%1 always open</translation>
    </message>
    <message>
        <source>%1 open until %2</source>
        <translation>%1 open until %2</translation>
    </message>
    <message>
        <source>%1 closed until %2</source>
        <translation>%1 closed until %2</translation>
    </message>
</context>
<context>
    <name>Speed</name>
    <message>
        <source>1x</source>
        <translation>1x</translation>
    </message>
    <message>
        <source>60x</source>
        <translation>60x</translation>
    </message>
    <message>
        <source>1440x (a day a minute)</source>
        <translation>1440x (a day a minute)</translation>
    </message>
    <message>
        <source>As fast as possible</source>
        <translation>As fast as possible</translation>
    </message>
    <message>
        <source>1 s</source>
        <translation>1 s</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 min</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>1 d</source>
        <translation>1 d</translation>
    </message>
</context>
<context>
    <name>StartFailure</name>
    <message>
        <source>Close the program that is named there, or start this one with a folder of its own (--data-dir).</source>
        <translation>Close the program that is named there, or start this one with a folder of its own (--data-dir).</translation>
    </message>
    <message>
        <source>Stop the engine that is named there, or give this one a name of its own (--engine-name).</source>
        <translation>Stop the engine that is named there, or give this one a name of its own (--engine-name).</translation>
    </message>
    <message>
        <source>A newer Aetherion has used this store. Start that version, or choose another folder (--data-dir) or database (--db).</source>
        <translation>A newer Aetherion has used this store. Start that version, or choose another folder (--data-dir) or database (--db).</translation>
    </message>
    <message>
        <source>The file is not Aetherion&apos;s and was left as it is. Move it out of the folder, or choose another folder (--data-dir).</source>
        <translation>The file is not Aetherion&apos;s and was left as it is. Move it out of the folder, or choose another folder (--data-dir).</translation>
    </message>
    <message>
        <source>The database belongs to something else and was left as it is. Name another one in --db.</source>
        <translation>The database belongs to something else and was left as it is. Name another one in --db.</translation>
    </message>
    <message>
        <source>The file is damaged and was left as it is. Put a copy from the folder&apos;s backups in its place, or move it away and begin anew.</source>
        <translation>The file is damaged and was left as it is. Put a copy from the folder&apos;s backups in its place, or move it away and begin anew.</translation>
    </message>
    <message>
        <source>The file is damaged, or none of Aetherion&apos;s, and was left as it is. Put a copy from the folder&apos;s backups in its place, or move it away and begin anew.</source>
        <translation>The file is damaged, or none of Aetherion&apos;s, and was left as it is. Put a copy from the folder&apos;s backups in its place, or move it away and begin anew.</translation>
    </message>
    <message>
        <source>Give the server&apos;s password in AETHERION_DB_PASSWORD, or in a file of mode 0600 (--db-password-file).</source>
        <translation>Give the server&apos;s password in AETHERION_DB_PASSWORD, or in a file of mode 0600 (--db-password-file).</translation>
    </message>
    <message>
        <source>Check the user in --db, and the password in AETHERION_DB_PASSWORD or in the file of --db-password-file.</source>
        <translation>Check the user in --db, and the password in AETHERION_DB_PASSWORD or in the file of --db-password-file.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server to let the user into the database.</source>
        <translation>Ask whoever runs the server to let the user into the database.</translation>
    </message>
    <message>
        <source>Check the database&apos;s name in --db, or ask whoever runs the server to create it.</source>
        <translation>Check the database&apos;s name in --db, or ask whoever runs the server to create it.</translation>
    </message>
    <message>
        <source>Check the host in --db, and that this machine can reach it.</source>
        <translation>Check the host in --db, and that this machine can reach it.</translation>
    </message>
    <message>
        <source>Check that the server runs and that host and port in --db are right.</source>
        <translation>Check that the server runs and that host and port in --db are right.</translation>
    </message>
    <message>
        <source>Make the folder and what is in it readable and writable for you, or choose another one (--data-dir).</source>
        <translation>Make the folder and what is in it readable and writable for you, or choose another one (--data-dir).</translation>
    </message>
    <message>
        <source>Choose a folder on a disk that can be written (--data-dir).</source>
        <translation>Choose a folder on a disk that can be written (--data-dir).</translation>
    </message>
    <message>
        <source>Make room on the disk, then start again.</source>
        <translation>Make room on the disk, then start again.</translation>
    </message>
    <message>
        <source>Choose a folder (--data-dir).</source>
        <translation>Choose a folder (--data-dir).</translation>
    </message>
    <message>
        <source>Correct what the line names, then start again. &quot;aetherionctl config show --origin&quot; prints every setting with the place it comes from.</source>
        <translation>Correct what the line names, then start again. &quot;aetherionctl config show --origin&quot; prints every setting with the place it comes from.</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>flowing</source>
        <translation>flowing</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>stale</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>gap</translation>
    </message>
    <message>
        <source>catching up</source>
        <translation>catching up</translation>
    </message>
    <message>
        <source>market closed</source>
        <translation>market closed</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nothing.</translation>
    </message>
    <message>
        <source>No new prices until the market opens; nothing is wrong.</source>
        <translation>No new prices until the market opens; nothing is wrong.</translation>
    </message>
    <message>
        <source>Its regime counts as Unknown, its price as no price: orders that need one are refused, and exits that hang on a price wait.</source>
        <translation>Its regime counts as Unknown, its price as no price: orders that need one are refused, and exits that hang on a price wait.</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>Feed: nothing yet</source>
        <translation>Feed: nothing yet</translation>
    </message>
    <message>
        <source>No instrument has sent anything in this session.</source>
        <translation>No instrument has sent anything in this session.</translation>
    </message>
    <message>
        <source>Wait for the first data, or open a recording from the File menu.</source>
        <translation>Wait for the first data, or open a recording from the File menu.</translation>
    </message>
    <message>
        <source>Feed %1 %2/s</source>
        <translation>Feed %1 %2/s</translation>
    </message>
    <message>
        <source>%1: %2. %3 events in this session from all instruments, %4 waiting to be read.</source>
        <translation>%1: %2. %3 events in this session from all instruments, %4 waiting to be read.</translation>
    </message>
    <message>
        <source>Last data %1 ago, at %2.</source>
        <translation>Last data %1 ago, at %2.</translation>
    </message>
    <message>
        <source>Look to the source and the network. The feed goes on by itself when data come again; a stop is always possible.</source>
        <translation>Look to the source and the network. The feed goes on by itself when data come again; a stop is always possible.</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>Store: nothing yet</source>
        <translation>Store: nothing yet</translation>
    </message>
    <message>
        <source>Store %1 waiting</source>
        <translation>Store %1 waiting</translation>
    </message>
    <message>
        <source>Store: %1</source>
        <translation>Store: %1</translation>
    </message>
    <message>
        <source>%1 rows written, %2 of %3 waiting.</source>
        <translation>%1 rows written, %2 of %3 waiting.</translation>
    </message>
    <message>
        <source>%1 ticks were not stored one by one, because the store fell behind; candles, regimes and orders are complete.</source>
        <translation>%1 ticks were not stored one by one, because the store fell behind; candles, regimes and orders are complete.</translation>
    </message>
    <message>
        <source>New orders are refused until rows can be kept.</source>
        <translation>New orders are refused until rows can be kept.</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>API off</source>
        <translation>API off</translation>
    </message>
    <message>
        <source>No other program can reach this engine: the API is switched off.</source>
        <translation>No other program can reach this engine: the API is switched off.</translation>
    </message>
    <message>
        <source>It is switched on by the setting api.enabled, at the next start.</source>
        <translation>It is switched on by the setting api.enabled, at the next start.</translation>
    </message>
    <message>
        <source>No API</source>
        <translation>No API</translation>
    </message>
    <message>
        <source>Since this program started.</source>
        <translation>Since this program started.</translation>
    </message>
    <message>
        <source>Other programs and browsers cannot reach this engine, nor stop it that way. Everything in this window works; so do the stop file and the command line.</source>
        <translation>Other programs and browsers cannot reach this engine, nor stop it that way. Everything in this window works; so do the stop file and the command line.</translation>
    </message>
    <message>
        <source>Free the port or choose another one, and start again.</source>
        <translation>Free the port or choose another one, and start again.</translation>
    </message>
    <message>
        <source>API %1</source>
        <translation>API %1</translation>
    </message>
    <message>
        <source>Serving on %1: %2 connected, %3 of them listening.</source>
        <translation>Serving on %1: %2 connected, %3 of them listening.</translation>
    </message>
    <message>
        <source>%1 market updates were left out for slow listeners, %2 listeners were closed for being too slow. Risk and orders are never left out.</source>
        <translation>%1 market updates were left out for slow listeners, %2 listeners were closed for being too slow. Risk and orders are never left out.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memory</translation>
    </message>
    <message>
        <source>Memory %1</source>
        <translation>Memory %1</translation>
    </message>
    <message>
        <source>What this process keeps in memory. The engine keeps %1 bars for each instrument and timeframe; what is older is read from the store.</source>
        <translation>What this process keeps in memory. The engine keeps %1 bars for each instrument and timeframe; what is older is read from the store.</translation>
    </message>
    <message>
        <source>Running since %1.</source>
        <translation>Running since %1.</translation>
    </message>
    <message>
        <source>GUI stalls</source>
        <translation>GUI stalls</translation>
    </message>
    <message>
        <source>GUI stalls %1</source>
        <translation>GUI stalls %1</translation>
    </message>
    <message>
        <source>How often this window stood still for more than %1 ms. %2 frames drawn.</source>
        <translation>How often this window stood still for more than %1 ms. %2 frames drawn.</translation>
    </message>
    <message>
        <source>Last at %1, for %2 ms, while at: %3.</source>
        <translation>Last at %1, for %2 ms, while at: %3.</translation>
    </message>
    <message>
        <source>Not once since the start.</source>
        <translation>Not once since the start.</translation>
    </message>
    <message>
        <source>Nothing but this window: the engine, the rails and the stop file do not wait for it.</source>
        <translation>Nothing but this window: the engine, the rails and the stop file do not wait for it.</translation>
    </message>
    <message>
        <source>Each one stands in the log with what ran. Where they come often, show fewer charts, or give this machine less other work.</source>
        <translation>Each one stands in the log with what ran. Where they come often, show fewer charts, or give this machine less other work.</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Operator: %1</source>
        <translation>Operator: %1</translation>
    </message>
    <message>
        <source>%1 is named in every stop, resume, order and setting that comes from this window.</source>
        <translation>%1 is named in every stop, resume, order and setting that comes from this window.</translation>
    </message>
    <message>
        <source>Hand over with Tools, Change the operator: the note is put on record.</source>
        <translation>Hand over with Tools, Change the operator: the note is put on record.</translation>
    </message>
    <message>
        <source>%1, %2 old</source>
        <translation>%1, %2 old</translation>
    </message>
    <message>
        <source>As it was %1 ago, when the engine last said something.</source>
        <translation>As it was %1 ago, when the engine last said something.</translation>
    </message>
    <message>
        <source>No contact %1</source>
        <translation>No contact %1</translation>
    </message>
    <message>
        <source>The engine says nothing. What this window shows is as it was when it last did; whether data come is not known.</source>
        <translation>The engine says nothing. What this window shows is as it was when it last did; whether data come is not known.</translation>
    </message>
    <message>
        <source>Its last word came %1 ago.</source>
        <translation>Its last word came %1 ago.</translation>
    </message>
    <message>
        <source>No price and no regime here is current. Trading may be running, and orders that are sent now wait. STOP latches at once, and so does the stop file.</source>
        <translation>No price and no regime here is current. Trading may be running, and orders that are sent now wait. STOP latches at once, and so does the stop file.</translation>
    </message>
    <message>
        <source>Look into the log, and whether this machine is overloaded. If the engine stays silent: stop, and start the program again.</source>
        <translation>Look into the log, and whether this machine is overloaded. If the engine stays silent: stop, and start the program again.</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>Store: writing</source>
        <translation>Store: writing</translation>
    </message>
    <message>
        <source>Store: server away, %1 rows (%2) kept safe here</source>
        <translation>Store: server away, %1 rows (%2) kept safe here</translation>
    </message>
    <message>
        <source>Store: server is back, %1 rows to go</source>
        <translation>Store: server is back, %1 rows to go</translation>
    </message>
    <message>
        <source>Store: nothing is kept, %1 rows lost</source>
        <translation>Store: nothing is kept, %1 rows lost</translation>
    </message>
    <message>
        <source>Store: nothing is kept</source>
        <translation>Store: nothing is kept</translation>
    </message>
    <message>
        <source>Nothing is lost: rows are written to this machine&apos;s disk and follow, in their order, as soon as the server answers. Look to the server and the network; nothing has to be restarted here.</source>
        <translation>Nothing is lost: rows are written to this machine&apos;s disk and follow, in their order, as soon as the server answers. Look to the server and the network; nothing has to be restarted here.</translation>
    </message>
    <message>
        <source>What was kept here is being brought in; nothing has to be done.</source>
        <translation>What was kept here is being brought in; nothing has to be done.</translation>
    </message>
    <message>
        <source>New orders are refused until rows can be kept again; watching and reading go on. Make room on the disk, or make the folder writable: writing goes on by itself.</source>
        <translation>New orders are refused until rows can be kept again; watching and reading go on. Make room on the disk, or make the folder writable: writing goes on by itself.</translation>
    </message>
</context>
<context>
    <name>TradeMarkers</name>
    <message>
        <source>Bought %1 at %2 (order %3, %4)</source>
        <translation>Bought %1 at %2 (order %3, %4)</translation>
    </message>
    <message>
        <source>Sold %1 at %2 (order %3, %4)</source>
        <translation>Sold %1 at %2 (order %3, %4)</translation>
    </message>
    <message>
        <source>Order %1: buy %2 at %3, %4</source>
        <translation>Order %1: buy %2 at %3, %4</translation>
    </message>
    <message>
        <source>Order %1: sell %2 at %3, %4</source>
        <translation>Order %1: sell %2 at %3, %4</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::ChangesModel</name>
    <message>
        <source>Time (%1)</source>
        <translation>Time (%1)</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Timeframe</source>
        <translation>Timeframe</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probability</translation>
    </message>
    <message>
        <source>Lasted before</source>
        <translation>Lasted before</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>The model&apos;s probability of the new regime at the bar that confirmed it</source>
        <translation>The model&apos;s probability of the new regime at the bar that confirmed it</translation>
    </message>
    <message>
        <source>How long the regime before had been in force, from confirmation to confirmation</source>
        <translation>How long the regime before had been in force, from confirmation to confirmation</translation>
    </message>
    <message>
        <source>Close of the bar that confirmed the change</source>
        <translation>Close of the bar that confirmed the change</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::ChangesTable</name>
    <message>
        <source>Regime changes</source>
        <translation>Regime changes</translation>
    </message>
    <message>
        <source>No regime has changed yet.</source>
        <translation>No regime has changed yet.</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::DecisionsModel</name>
    <message>
        <source>Time (%1)</source>
        <translation>Time (%1)</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Timeframe</source>
        <translation>Timeframe</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>Setup</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::DecisionsTable</name>
    <message>
        <source>Decided from</source>
        <translation>Decided from</translation>
    </message>
    <message>
        <source>Choose a decision to see what it was made from.</source>
        <translation>Choose a decision to see what it was made from.</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>Nothing has been decided yet.</source>
        <translation>Nothing has been decided yet.</translation>
    </message>
    <message>
        <source>Show those to do nothing too</source>
        <translation>Show those to do nothing too</translation>
    </message>
    <message>
        <source>What the decision was made from</source>
        <translation>What the decision was made from</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::EventsModel</name>
    <message>
        <source>Time (%1)</source>
        <translation>Time (%1)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Of</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) before it never came here</source>
        <translation>
            <numerusform>%n event before it never came here</numerusform>
            <numerusform>%n events before it never came here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(%n missed before) </source>
        <translation>
            <numerusform>(%n missed before) </numerusform>
            <numerusform>(%n missed before) </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aetherion::boards::EventsTable</name>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Nothing has happened yet.</translation>
    </message>
    <message>
        <source>the newest %1</source>
        <translation>the newest %1</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::OlderBar</name>
    <message>
        <source>Older</source>
        <translation>Older</translation>
    </message>
    <message>
        <source>Fetch older rows</source>
        <translation>Fetch older rows</translation>
    </message>
    <message>
        <source>Older rows are stored.</source>
        <translation>Older rows are stored.</translation>
    </message>
    <message>
        <source>Reading older rows...</source>
        <translation>Reading older rows...</translation>
    </message>
    <message>
        <source>These are all that are stored.</source>
        <translation>These are all that are stored.</translation>
    </message>
    <message>
        <source>Older rows could not be read: %1</source>
        <translation>Older rows could not be read: %1</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::RegimeBoard</name>
    <message>
        <source>No instruments yet</source>
        <translation>No instruments yet</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n in Crisis</source>
        <translation>
            <numerusform>%1 of %n in Crisis</numerusform>
            <numerusform>%1 of %n in Crisis</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 found</source>
        <translation>%1 of %2 found</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Pullback in a downtrend, 58 %</source>
        <translation>Pullback in a downtrend, 58 %</translation>
    </message>
    <message>
        <source>Regime board</source>
        <translation>Regime board</translation>
    </message>
    <message>
        <source>Regimes of all instruments</source>
        <translation>Regimes of all instruments</translation>
    </message>
    <message>
        <source>One row per instrument, one column per timeframe; Enter shows it on the chart, Space pins it</source>
        <translation>One row per instrument, one column per timeframe; Enter shows it on the chart, Space pins it</translation>
    </message>
    <message>
        <source>Symbol, market, regime</source>
        <translation>Symbol, market, regime</translation>
    </message>
    <message>
        <source>Search the board</source>
        <translation>Search the board</translation>
    </message>
    <message>
        <source>Order of the board</source>
        <translation>Order of the board</translation>
    </message>
    <message>
        <source>Order of the board: newest change, name or market; pinned instruments stand first</source>
        <translation>Order of the board: newest change, name or market; pinned instruments stand first</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Newest</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Market</translation>
    </message>
    <message>
        <source>Instruments whose confirmed regime is Crisis in a timeframe that is shown. %1</source>
        <translation>Instruments whose confirmed regime is Crisis in a timeframe that is shown. %1</translation>
    </message>
    <message>
        <source>Search the regime board</source>
        <translation>Search the regime board</translation>
    </message>
    <message>
        <source>Pin or unpin the instrument</source>
        <translation>Pin or unpin the instrument</translation>
    </message>
    <message>
        <source>Regime board: newest change first</source>
        <translation>Regime board: newest change first</translation>
    </message>
    <message>
        <source>Regime board: by name</source>
        <translation>Regime board: by name</translation>
    </message>
    <message>
        <source>Regime board: by market</source>
        <translation>Regime board: by market</translation>
    </message>
    <message>
        <source>Not one of %1 is current</source>
        <translation>Not one of %1 is current</translation>
    </message>
    <message>
        <source>%1, %2 not current</source>
        <translation>%1, %2 not current</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::RegimeBoardModel</name>
    <message>
        <source>%1 unknown</source>
        <translation>%1 unknown</translation>
    </message>
    <message>
        <source>%1 unknown: %2</source>
        <translation>%1 unknown: %2</translation>
    </message>
    <message>
        <source>%1 confirmed %2</source>
        <translation>%1 confirmed %2</translation>
    </message>
    <message>
        <source>, for %1</source>
        <translation>, for %1</translation>
    </message>
    <message>
        <source>; now %1 %2, provisional</source>
        <translation>; now %1 %2, provisional</translation>
    </message>
    <message>
        <source>Pinned: stands first</source>
        <translation>Pinned: stands first</translation>
    </message>
    <message>
        <source>Pin %1 to the top</source>
        <translation>Pin %1 to the top</translation>
    </message>
    <message>
        <source>%1 is the last price there was, %2 ago; it is not current.</source>
        <translation>%1 is the last price there was, %2 ago; it is not current.</translation>
    </message>
    <message>
        <source>Since the newest confirmed change in a timeframe that is shown</source>
        <translation>Since the newest confirmed change in a timeframe that is shown</translation>
    </message>
    <message>
        <source>%1, pinned</source>
        <translation>%1, pinned</translation>
    </message>
    <message>
        <source>%1, not pinned</source>
        <translation>%1, not pinned</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Pinned</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Market</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Together</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::RegimeHeadline</name>
    <message>
        <source>, %1 of %2 bars</source>
        <translation>, %1 of %2 bars</translation>
    </message>
    <message>
        <source>Confirmed: %1</source>
        <translation>Confirmed: %1</translation>
    </message>
    <message>
        <source>A confirmed regime is a fact of closed bars: it is never changed afterwards.</source>
        <translation>A confirmed regime is a fact of closed bars: it is never changed afterwards.</translation>
    </message>
    <message>
        <source>Now: %1. What the newest bar says may change until it closes; it confirms nothing by itself.</source>
        <translation>Now: %1. What the newest bar says may change until it closes; it confirms nothing by itself.</translation>
    </message>
    <message>
        <source>Confirmed %1</source>
        <translation>Confirmed %1</translation>
    </message>
    <message>
        <source>Confirmed %1; now %2</source>
        <translation>Confirmed %1; now %2</translation>
    </message>
    <message>
        <source>CONFIRMED</source>
        <translation>CONFIRMED</translation>
    </message>
    <message>
        <source>NOW</source>
        <translation>NOW</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::StateCard</name>
    <message>
        <source>%1, confirmed</source>
        <translation>%1, confirmed</translation>
    </message>
    <message>
        <source>Mean return</source>
        <translation>Mean return</translation>
    </message>
    <message>
        <source>%1 a bar</source>
        <translation>%1 a bar</translation>
    </message>
    <message>
        <source>Volatility</source>
        <translation>Volatility</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Stays</translation>
    </message>
    <message>
        <source>%1 bars (%2)</source>
        <translation>%1 bars (%2)</translation>
    </message>
    <message>
        <source>Share of time</source>
        <translation>Share of time</translation>
    </message>
    <message>
        <source>Over the training span. Stays: how long it is expected to last once it has begun, 1 / (1 - P(stay)).</source>
        <translation>Over the training span. Stays: how long it is expected to last once it has begun, 1 / (1 - P(stay)).</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::StateCards</name>
    <message>
        <source>No model is in use.</source>
        <translation>No model is in use.</translation>
    </message>
    <message>
        <source>States of the model</source>
        <translation>States of the model</translation>
    </message>
    <message>
        <source>No cards: %1.</source>
        <translation>No cards: %1.</translation>
    </message>
    <message>
        <source>Model %1 is not among those at hand.</source>
        <translation>Model %1 is not among those at hand.</translation>
    </message>
    <message>
        <source>%1 %2: model %3, trained on %4, %5 to %6</source>
        <translation>%1 %2: model %3, trained on %4, %5 to %6</translation>
    </message>
</context>
<context>
    <name>aetherion::chart::CandleChart</name>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>This source reports no volume</source>
        <translation>This source reports no volume</translation>
    </message>
    <message>
        <source>History begins</source>
        <translation>History begins</translation>
    </message>
    <message>
        <source>%1 history begins</source>
        <translation>%1 history begins</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>no data</translation>
    </message>
</context>
<context>
    <name>aetherion::chart::ChartActions</name>
    <message>
        <source>Stored features</source>
        <translation>Stored features</translation>
    </message>
    <message>
        <source>None are stored for this instrument yet</source>
        <translation>None are stored for this instrument yet</translation>
    </message>
    <message>
        <source>Feature %1</source>
        <translation>Feature %1</translation>
    </message>
    <message>
        <source>Regimes behind the price</source>
        <translation>Regimes behind the price</translation>
    </message>
    <message>
        <source>Trades and orders</source>
        <translation>Trades and orders</translation>
    </message>
    <message>
        <source>Leave out closed hours</source>
        <translation>Leave out closed hours</translation>
    </message>
    <message>
        <source>Nights, weekends and holidays of the market&apos;s calendar take no room; missing data within a session are hatched all the same.</source>
        <translation>Nights, weekends and holidays of the market&apos;s calendar take no room; missing data within a session are hatched all the same.</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copy picture</translation>
    </message>
    <message>
        <source>Save picture...</source>
        <translation>Save picture...</translation>
    </message>
    <message>
        <source>Jump to live</source>
        <translation>Jump to live</translation>
    </message>
    <message>
        <source>Go to the first bar</source>
        <translation>Go to the first bar</translation>
    </message>
</context>
<context>
    <name>aetherion::chart::ChartStack</name>
    <message numerus="yes">
        <source>%n new - jump to live</source>
        <translation>
            <numerusform>%n new - jump to live</numerusform>
            <numerusform>%n new - jump to live</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to live</source>
        <translation>Jump to live</translation>
    </message>
    <message>
        <source>No model covers %1</source>
        <translation>No model covers %1</translation>
    </message>
    <message numerus="yes">
        <source>Only %n bar(s) at %1 so far</source>
        <translation>
            <numerusform>Only %n bar at %1 so far</numerusform>
            <numerusform>Only %n bars at %1 so far</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: try %2.</source>
        <translation>%1: try %2.</translation>
    </message>
    <message>
        <source>No bars in this stretch of time</source>
        <translation>No bars in this stretch of time</translation>
    </message>
    <message>
        <source>No bars at %1 yet</source>
        <translation>No bars at %1 yet</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>Older bars could not be read: %1</source>
        <translation>Older bars could not be read: %1</translation>
    </message>
    <message>
        <source>Candles of %1, %2</source>
        <translation>Candles of %1, %2</translation>
    </message>
    <message>
        <source>Candles</source>
        <translation>Candles</translation>
    </message>
    <message>
        <source>Regime probabilities</source>
        <translation>Regime probabilities</translation>
    </message>
    <message>
        <source>Legend of the regimes</source>
        <translation>Legend of the regimes</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>Probabilities</translation>
    </message>
    <message>
        <source>%1  O %2  H %3  L %4  C %5</source>
        <translation>%1  O %2  H %3  L %4  C %5</translation>
    </message>
    <message>
        <source>  V %1</source>
        <translation>  V %1</translation>
    </message>
    <message>
        <source>  (incomplete)</source>
        <translation>  (incomplete)</translation>
    </message>
    <message>
        <source>At pointer</source>
        <translation>At pointer</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Picture written to %1</source>
        <translation>Picture written to %1</translation>
    </message>
    <message>
        <source>No picture was written to %1: %2</source>
        <translation>No picture was written to %1: %2</translation>
    </message>
    <message>
        <source>Waiting for the first data...</source>
        <translation>Waiting for the first data...</translation>
    </message>
    <message>
        <source>Picture copied</source>
        <translation>Picture copied</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Save picture</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Pictures (*.png)</translation>
    </message>
    <message>
        <source>age %1</source>
        <translation>age %1</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 for %2</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>Indicators, panes and pictures of this chart</source>
        <translation>Indicators, panes and pictures of this chart</translation>
    </message>
    <message>
        <source>Regimes of all timeframes</source>
        <translation>Regimes of all timeframes</translation>
    </message>
    <message>
        <source>Only the newest %1 trades and orders of this view are marked; zoom in for the others</source>
        <translation>Only the newest %1 trades and orders of this view are marked; zoom in for the others</translation>
    </message>
    <message>
        <source>Older trades and orders could not be read: %1</source>
        <translation>Older trades and orders could not be read: %1</translation>
    </message>
    <message>
        <source>Last closed bar, not current</source>
        <translation>Last closed bar, not current</translation>
    </message>
</context>
<context>
    <name>aetherion::chart::ChartStudies</name>
    <message>
        <source>Stored features could not be read: %1</source>
        <translation>Stored features could not be read: %1</translation>
    </message>
    <message>
        <source>Too few bars</source>
        <translation>Too few bars</translation>
    </message>
    <message>
        <source>Nothing of %1 is stored for this stretch of time</source>
        <translation>Nothing of %1 is stored for this stretch of time</translation>
    </message>
</context>
<context>
    <name>aetherion::chart::PictureSaver</name>
    <message>
        <source>the picture could not be packed</source>
        <translation>the picture could not be packed</translation>
    </message>
</context>
<context>
    <name>aetherion::chart::ProbabilityPane</name>
    <message>
        <source>Bar to %1 %2</source>
        <translation>Bar to %1 %2</translation>
    </message>
</context>
<context>
    <name>aetherion::chart::RegimeTimeline</name>
    <message>
        <source>Truth</source>
        <translation>Truth</translation>
    </message>
    <message>
        <source>Truth %1</source>
        <translation>Truth %1</translation>
    </message>
    <message>
        <source>%1, the bar that is still forming</source>
        <translation>%1, the bar that is still forming</translation>
    </message>
    <message>
        <source>%1 unknown: %2</source>
        <translation>%1 unknown: %2</translation>
    </message>
    <message>
        <source>%1: no bars; the market was closed or data are missing</source>
        <translation>%1: no bars; the market was closed or data are missing</translation>
    </message>
    <message>
        <source>%1 confirmed %2, bar to %3 %4</source>
        <translation>%1 confirmed %2, bar to %3 %4</translation>
    </message>
    <message>
        <source>That bar said %1, %2</source>
        <translation>That bar said %1, %2</translation>
    </message>
    <message>
        <source>Unknown: %1</source>
        <translation>Unknown: %1</translation>
    </message>
    <message numerus="yes">
        <source>First shown %1, confirmed %2, %n bar(s) later</source>
        <translation>
            <numerusform>First shown %1, confirmed %2, %n bar later</numerusform>
            <numerusform>First shown %1, confirmed %2, %n bars later</numerusform>
        </translation>
    </message>
    <message>
        <source>Model %1</source>
        <translation>Model %1</translation>
    </message>
    <message>
        <source>The model changed here, from %1 to %2</source>
        <translation>The model changed here, from %1 to %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>What the simulation makes its prices from. It is for the eye alone: nothing that detects, decides or trades sees it.</source>
        <translation>What the simulation makes its prices from. It is for the eye alone: nothing that detects, decides or trades sees it.</translation>
    </message>
    <message>
        <source>Here %1, since %2 %3</source>
        <translation>Here %1, since %2 %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 confirmed the true regime at %2 of %n bar(s)</source>
        <translation>
            <numerusform>%1 confirmed the true regime at %2 of %n bar</numerusform>
            <numerusform>%1 confirmed the true regime at %2 of %n bars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aetherion::chart::StudyPane</name>
    <message>
        <source>The feature %1 as the engine stored it at each bar&apos;s close, in its own unit.</source>
        <translation>The feature %1 as the engine stored it at each bar&apos;s close, in its own unit.</translation>
    </message>
</context>
<context>
    <name>aetherion::chart::TimeframeBar</name>
    <message>
        <source>Timeframe</source>
        <translation>Timeframe</translation>
    </message>
    <message>
        <source>Timeframe %1</source>
        <translation>Timeframe %1</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::BookPanel</name>
    <message>
        <source>Order book</source>
        <translation>Order book</translation>
    </message>
    <message>
        <source>No instrument is chosen</source>
        <translation>No instrument is chosen</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>Trades</source>
        <translation>Trades</translation>
    </message>
    <message>
        <source>Recentre the ladder</source>
        <translation>Recentre the ladder</translation>
    </message>
    <message>
        <source>Hold the ladder&apos;s prices</source>
        <translation>Hold the ladder&apos;s prices</translation>
    </message>
    <message>
        <source>Open the full ladder</source>
        <translation>Open the full ladder</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::EquityPanel</name>
    <message>
        <source>Equity</source>
        <translation>Equity</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>Drawdown</translation>
    </message>
    <message>
        <source>Realised</source>
        <translation>Realised</translation>
    </message>
    <message>
        <source>Unrealised</source>
        <translation>Unrealised</translation>
    </message>
    <message>
        <source>No account has ordered yet</source>
        <translation>No account has ordered yet</translation>
    </message>
    <message>
        <source>Equity %1</source>
        <translation>Equity %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>drawdown %1, worst %2</source>
        <translation>drawdown %1, worst %2</translation>
    </message>
    <message>
        <source>realised %1</source>
        <translation>realised %1</translation>
    </message>
    <message>
        <source>unrealised %1</source>
        <translation>unrealised %1</translation>
    </message>
    <message>
        <source>cash %1</source>
        <translation>cash %1</translation>
    </message>
    <message>
        <source>Since %1 %2; the peak is the highest that this window has seen since then</source>
        <translation>Since %1 %2; the peak is the highest that this window has seen since then</translation>
    </message>
    <message>
        <source>%1: all of this is old</source>
        <translation>%1: all of this is old</translation>
    </message>
    <message>
        <source>Equity is not known: %1</source>
        <translation>Equity is not known: %1</translation>
    </message>
    <message>
        <source>Equity and drawdown</source>
        <translation>Equity and drawdown</translation>
    </message>
    <message>
        <source>Account and currency</source>
        <translation>Account and currency</translation>
    </message>
    <message>
        <source>Lower chart</source>
        <translation>Lower chart</translation>
    </message>
    <message>
        <source>Realised and unrealised</source>
        <translation>Realised and unrealised</translation>
    </message>
    <message>
        <source>Drawdown or profit</source>
        <translation>Drawdown or profit</translation>
    </message>
    <message>
        <source>Since %1 %2; before %3 as the trades tell, with holdings at the price of the last trade in them</source>
        <translation>Since %1 %2; before %3 as the trades tell, with holdings at the price of the last trade in them</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::FillsModel</name>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>Instrument</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Side</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Realised</source>
        <translation>Realised</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::HistoryPages</name>
    <message>
        <source>Nothing trades here yet</source>
        <translation>Nothing trades here yet</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>Reading...</translation>
    </message>
    <message>
        <source>Could not be read: %1</source>
        <translation>Could not be read: %1</translation>
    </message>
    <message>
        <source>Everything that is stored</source>
        <translation>Everything that is stored</translation>
    </message>
    <message>
        <source>The newest %1; the API has the rest</source>
        <translation>The newest %1; the API has the rest</translation>
    </message>
    <message>
        <source>There is more</source>
        <translation>There is more</translation>
    </message>
    <message>
        <source>%1 rows could not be read</source>
        <translation>%1 rows could not be read</translation>
    </message>
    <message>
        <source>Stored orders and trades</source>
        <translation>Stored orders and trades</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Trades</source>
        <translation>Trades</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>What is listed</translation>
    </message>
    <message>
        <source>Load older</source>
        <translation>Load older</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Reload</translation>
    </message>
    <message>
        <source>Stored orders</source>
        <translation>Stored orders</translation>
    </message>
    <message>
        <source>Nothing is stored</source>
        <translation>Nothing is stored</translation>
    </message>
    <message>
        <source>Stored trades</source>
        <translation>Stored trades</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::LadderTools</name>
    <message>
        <source>%1 ticks a row (+ and -)</source>
        <translation>%1 ticks a row (+ and -)</translation>
    </message>
    <message>
        <source>Recentre (Space or C)</source>
        <translation>Recentre (Space or C)</translation>
    </message>
    <message>
        <source>Hold the prices (H)</source>
        <translation>Hold the prices (H)</translation>
    </message>
    <message>
        <source>The full ladder in a window of its own</source>
        <translation>The full ladder in a window of its own</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::LadderView</name>
    <message>
        <source>Order book</source>
        <translation>Order book</translation>
    </message>
    <message>
        <source>HELD · %1 new prices</source>
        <translation>HELD · %1 new prices</translation>
    </message>
    <message>
        <source>HELD</source>
        <translation>HELD</translation>
    </message>
    <message>
        <source>Best bid %1, size %2</source>
        <translation>Best bid %1, size %2</translation>
    </message>
    <message>
        <source>Best ask %1, size %2</source>
        <translation>Best ask %1, size %2</translation>
    </message>
    <message>
        <source>Spread %1</source>
        <translation>Spread %1</translation>
    </message>
    <message>
        <source>Prices stand still while the pointer is here.
+ and -: grouping (now %1 ticks a row)
Space or C: recentre
H: hold, and let go again
A click puts the price into the order ticket.</source>
        <translation>Prices stand still while the pointer is here.
+ and -: grouping (now %1 ticks a row)
Space or C: recentre
H: hold, and let go again
A click puts the price into the order ticket.</translation>
    </message>
    <message>
        <source>One side is empty</source>
        <translation>One side is empty</translation>
    </message>
    <message>
        <source>Crossed by %1</source>
        <translation>Crossed by %1</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>Imbalance %1</source>
        <translation>Imbalance %1</translation>
    </message>
    <message>
        <source>Imb. %1</source>
        <translation>Imb. %1</translation>
    </message>
    <message>
        <source>The menu of this row cancels.</source>
        <translation>The menu of this row cancels.</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Cancel: %1</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::LadderWindow</name>
    <message>
        <source>Last %1, %2 old</source>
        <translation>Last %1, %2 old</translation>
    </message>
    <message>
        <source>%1 is not among the instruments of this session</source>
        <translation>%1 is not among the instruments of this session</translation>
    </message>
    <message>
        <source>Ladder %1, %2</source>
        <translation>Ladder %1, %2</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::OrderTicket</name>
    <message>
        <source>Asking the rails...</source>
        <translation>Asking the rails...</translation>
    </message>
    <message>
        <source>The rails did not answer: %1</source>
        <translation>The rails did not answer: %1</translation>
    </message>
    <message>
        <source>Would be refused. %1</source>
        <translation>Would be refused. %1</translation>
    </message>
    <message>
        <source>Would pass.</source>
        <translation>Would pass.</translation>
    </message>
    <message>
        <source>Nobody knows yet what became of it: %1. Look at the orders; sending the same again is safe.</source>
        <translation>Nobody knows yet what became of it: %1. Look at the orders; sending the same again is safe.</translation>
    </message>
    <message>
        <source>REFUSED. %1</source>
        <translation>REFUSED. %1</translation>
    </message>
    <message>
        <source>ACCEPTED. Order %1. %2</source>
        <translation>ACCEPTED. Order %1. %2</translation>
    </message>
    <message>
        <source>ACCEPTED. Order %1, %2 %3: %4, %5 of %6 filled</source>
        <translation>ACCEPTED. Order %1, %2 %3: %4, %5 of %6 filled</translation>
    </message>
    <message>
        <source>Order ticket</source>
        <translation>Order ticket</translation>
    </message>
    <message>
        <source>Accoun&amp;t</source>
        <translation>Accoun&amp;t</translation>
    </message>
    <message>
        <source>&amp;Instrument</source>
        <translation>&amp;Instrument</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>T&amp;ype</translation>
    </message>
    <message>
        <source>&amp;Quantity</source>
        <translation>&amp;Quantity</translation>
    </message>
    <message>
        <source>&amp;Limit price</source>
        <translation>&amp;Limit price</translation>
    </message>
    <message>
        <source>St&amp;op price</source>
        <translation>St&amp;op price</translation>
    </message>
    <message>
        <source>&amp;Good for</source>
        <translation>&amp;Good for</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>Buy</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>Sell</translation>
    </message>
    <message>
        <source>Trading keys</source>
        <translation>Trading keys</translation>
    </message>
    <message>
        <source>Ticket: buy</source>
        <translation>Ticket: buy</translation>
    </message>
    <message>
        <source>Ticket: sell</source>
        <translation>Ticket: sell</translation>
    </message>
    <message>
        <source>Ticket: send the order</source>
        <translation>Ticket: send the order</translation>
    </message>
    <message>
        <source>Arm the trading keys</source>
        <translation>Arm the trading keys</translation>
    </message>
    <message>
        <source>Verdicts of the rails</source>
        <translation>Verdicts of the rails</translation>
    </message>
    <message>
        <source>steps of %1</source>
        <translation>steps of %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>at %1</translation>
    </message>
    <message>
        <source>at the market</source>
        <translation>at the market</translation>
    </message>
    <message>
        <source>About %1 %2</source>
        <translation>About %1 %2</translation>
    </message>
    <message>
        <source>Sending...</source>
        <translation>Sending...</translation>
    </message>
    <message>
        <source>Last %1</source>
        <translation>Last %1</translation>
    </message>
    <message>
        <source>bid %1, ask %2</source>
        <translation>bid %1, ask %2</translation>
    </message>
    <message>
        <source>%1: no price to trade on</source>
        <translation>%1: no price to trade on</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1 old</translation>
    </message>
    <message>
        <source>no price yet</source>
        <translation>no price yet</translation>
    </message>
    <message>
        <source>Off: no key sends an order. On: %1 buys, %2 sells, %3 sends, while the ticket has the focus.</source>
        <translation>Off: no key sends an order. On: %1 buys, %2 sells, %3 sends, while the ticket has the focus.</translation>
    </message>
    <message>
        <source>KEYS ARMED: %1 buy, %2 sell, %3 sends</source>
        <translation>KEYS ARMED: %1 buy, %2 sell, %3 sends</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::OrdersModel</name>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Placed</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>Instrument</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Side</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Filled</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>Good for</translation>
    </message>
    <message>
        <source>By</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Through</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>market</source>
        <translation>market</translation>
    </message>
    <message>
        <source>being cancelled</source>
        <translation>being cancelled</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::PositionsModel</name>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>Instrument</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Average</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Unrealised</source>
        <translation>Unrealised</translation>
    </message>
    <message>
        <source>Unrealised %</source>
        <translation>Unrealised %</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>Realised</source>
        <translation>Realised</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>no value: %1</source>
        <translation>no value: %1</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Protection</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::TapeModel</name>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Side</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>%1 missed</source>
        <translation>%1 missed</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>bar</translation>
    </message>
    <message>
        <source>buy</source>
        <translation>buy</translation>
    </message>
    <message>
        <source>sell</source>
        <translation>sell</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>%1 trades came between two looks at the engine and are not in this list</source>
        <translation>%1 trades came between two looks at the engine and are not in this list</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::TradesTape</name>
    <message>
        <source>Time and sales</source>
        <translation>Time and sales</translation>
    </message>
    <message>
        <source>No trade yet</source>
        <translation>No trade yet</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::TradingPanel</name>
    <message>
        <source>%1: all below is old</source>
        <translation>%1: all below is old</translation>
    </message>
    <message>
        <source>Nobody knows yet: %1</source>
        <translation>Nobody knows yet: %1</translation>
    </message>
    <message>
        <source>Refused. %1</source>
        <translation>Refused. %1</translation>
    </message>
    <message>
        <source>Cancel %1 orders</source>
        <translation>Cancel %1 orders</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>Cancel order</translation>
    </message>
    <message>
        <source>Cancel all (%1)</source>
        <translation>Cancel all (%1)</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>Cancel all</translation>
    </message>
    <message>
        <source>Cancels every working order of every account of this engine</source>
        <translation>Cancels every working order of every account of this engine</translation>
    </message>
    <message>
        <source>Cancelling...</source>
        <translation>Cancelling...</translation>
    </message>
    <message>
        <source>Positions, orders and trades</source>
        <translation>Positions, orders and trades</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positions</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Trades</source>
        <translation>Trades</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Working only</source>
        <translation>Working only</translation>
    </message>
    <message>
        <source>Cancel the selected orders</source>
        <translation>Cancel the selected orders</translation>
    </message>
    <message>
        <source>Cancel all orders</source>
        <translation>Cancel all orders</translation>
    </message>
    <message>
        <source>Nothing is held</source>
        <translation>Nothing is held</translation>
    </message>
    <message>
        <source>No order is working</source>
        <translation>No order is working</translation>
    </message>
    <message>
        <source>the newest %1; older ones are under History</source>
        <translation>the newest %1; older ones are under History</translation>
    </message>
    <message>
        <source>Nothing was traded yet</source>
        <translation>Nothing was traded yet</translation>
    </message>
    <message>
        <source>No order is working: there is nothing to cancel</source>
        <translation>No order is working: there is nothing to cancel</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Current</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::VerdictsModel</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Rail</source>
        <translation>Rail</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>Taken from</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>not applicable</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>passes</translation>
    </message>
    <message>
        <source>refuses</source>
        <translation>refuses</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::AlarmStrip</name>
    <message>
        <source>Alarm: %1</source>
        <translation>Alarm: %1</translation>
    </message>
    <message>
        <source>All alarms</source>
        <translation>All alarms</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Acknowledge</translation>
    </message>
    <message>
        <source>Acknowledge this alarm</source>
        <translation>Acknowledge this alarm</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::AlarmsTable</name>
    <message>
        <source>Priority</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>First (%1)</source>
        <translation>First (%1)</translation>
    </message>
    <message>
        <source>Last (%1)</source>
        <translation>Last (%1)</translation>
    </message>
    <message>
        <source>Acknowledged by</source>
        <translation>Acknowledged by</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 at %2</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarms</translation>
    </message>
    <message>
        <source>No alarm since the program was started</source>
        <translation>No alarm since the program was started</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Acknowledge</translation>
    </message>
    <message>
        <source>Acknowledge the selected alarms</source>
        <translation>Acknowledge the selected alarms</translation>
    </message>
    <message>
        <source>Acknowledge all</source>
        <translation>Acknowledge all</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Mute</translation>
    </message>
    <message>
        <source>No sounds but that of HALTED, which cannot be muted</source>
        <translation>No sounds but that of HALTED, which cannot be muted</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::DrillPanel</name>
    <message>
        <source>Time (%1)</source>
        <translation>Time (%1)</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>First order stopped, ms</source>
        <translation>First order stopped, ms</translation>
    </message>
    <message>
        <source>Last cancel, ms</source>
        <translation>Last cancel, ms</translation>
    </message>
    <message>
        <source>What happened instead</source>
        <translation>What happened instead</translation>
    </message>
    <message>
        <source>Trying every channel...</source>
        <translation>Trying every channel...</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Refused: %1</translation>
    </message>
    <message>
        <source>%1 of %2 channels stopped the canary.</source>
        <translation>%1 of %2 channels stopped the canary.</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>stopped</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FAILED</translation>
    </message>
    <message>
        <source>Drill of the emergency stop</source>
        <translation>Drill of the emergency stop</translation>
    </message>
    <message>
        <source>Drills</source>
        <translation>Drills</translation>
    </message>
    <message>
        <source>No drill yet</source>
        <translation>No drill yet</translation>
    </message>
    <message>
        <source>Run a drill</source>
        <translation>Run a drill</translation>
    </message>
    <message>
        <source>Run a drill of the emergency stop</source>
        <translation>Run a drill of the emergency stop</translation>
    </message>
    <message>
        <source>Each channel (window, API, file, signal, rail) stops a canary order; no other order is touched. It runs at the start and daily, too. Refused while trading is HALTED.</source>
        <translation>Each channel (window, API, file, signal, rail) stops a canary order; no other order is touched. It runs at the start and daily, too. Refused while trading is HALTED.</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::EmergencyBar</name>
    <message>
        <source>NOT ON THE DISK YET: %1</source>
        <translation>NOT ON THE DISK YET: %1</translation>
    </message>
    <message>
        <source>being written</source>
        <translation>being written</translation>
    </message>
    <message>
        <source>Risk state: %1</source>
        <translation>Risk state: %1</translation>
    </message>
    <message>
        <source>%1 closed</source>
        <translation>%1 closed</translation>
    </message>
    <message>
        <source>%1 armed by %2</source>
        <translation>%1 armed by %2</translation>
    </message>
    <message>
        <source>NO CONTACT for %1</source>
        <translation>NO CONTACT for %1</translation>
    </message>
    <message>
        <source>%1 The latch is HALTED.</source>
        <translation>%1 The latch is HALTED.</translation>
    </message>
    <message>
        <source>Strategies: off</source>
        <translation>Strategies: off</translation>
    </message>
    <message>
        <source>Strategies: %1</source>
        <translation>Strategies: %1</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 and %2 more</translation>
    </message>
    <message>
        <source>The stop file stands: %1</source>
        <translation>The stop file stands: %1</translation>
    </message>
    <message>
        <source>Held besides: %1</source>
        <translation>Held besides: %1</translation>
    </message>
    <message>
        <source>can stop %1 of %2</source>
        <translation>can stop %1 of %2</translation>
    </message>
    <message>
        <source>stop not tested</source>
        <translation>stop not tested</translation>
    </message>
    <message>
        <source>Risk state and emergency stop</source>
        <translation>Risk state and emergency stop</translation>
    </message>
    <message>
        <source>PAUSE</source>
        <translation>PAUSE</translation>
    </message>
    <message>
        <source>Stand down at once: no new exposure, strategies send protective exits alone.
Never loosens what is stricter.</source>
        <translation>Stand down at once: no new exposure, strategies send protective exits alone.
Never loosens what is stricter.</translation>
    </message>
    <message>
        <source>Pause: stand down</source>
        <translation>Pause: stand down</translation>
    </message>
    <message>
        <source>Pause: reduce only</source>
        <translation>Pause: reduce only</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Market sessions</source>
        <translation>Market sessions</translation>
    </message>
    <message>
        <source>%1 (%2 old)</source>
        <translation>%1 (%2 old)</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::EmergencyButton</name>
    <message>
        <source>Emergency stop</source>
        <translation>Emergency stop</translation>
    </message>
    <message>
        <source>STOP</source>
        <translation>STOP</translation>
    </message>
    <message>
        <source>this engine</source>
        <translation>this engine</translation>
    </message>
    <message>
        <source>Halts trading at once, on press: %1</source>
        <translation>Halts trading at once, on press: %1</translation>
    </message>
    <message>
        <source>Halts trading at once, when pressed (Ctrl+Shift+S from anywhere).
It stops %1.</source>
        <translation>Halts trading at once, when pressed (Ctrl+Shift+S from anywhere).
It stops %1.</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::FlattenPanel</name>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>Instrument</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>Sell</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Slippage</source>
        <translation>Slippage</translation>
    </message>
    <message>
        <source>Obstacle</source>
        <translation>Obstacle</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Asking what would be sold...</source>
        <translation>Asking what would be sold...</translation>
    </message>
    <message>
        <source>Flattening %1...</source>
        <translation>Flattening %1...</translation>
    </message>
    <message>
        <source>No preview: %1</source>
        <translation>No preview: %1</translation>
    </message>
    <message>
        <source>Nobody knows yet what became of it: %1. Look at the orders before you ask again.</source>
        <translation>Nobody knows yet what became of it: %1. Look at the orders before you ask again.</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Refused: %1</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>stale</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>%1. Seen %2 ago.</source>
        <translation>%1. Seen %2 ago.</translation>
    </message>
    <message>
        <source>Hold 1.5 s to flatten %1</source>
        <translation>Hold 1.5 s to flatten %1</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>Flatten</translation>
    </message>
    <message>
        <source>What to flatten</source>
        <translation>What to flatten</translation>
    </message>
    <message>
        <source>Preview again</source>
        <translation>Preview again</translation>
    </message>
    <message>
        <source>What would be sold</source>
        <translation>What would be sold</translation>
    </message>
    <message>
        <source>Nothing is held</source>
        <translation>Nothing is held</translation>
    </message>
    <message>
        <source>&amp;What to sell</source>
        <translation>&amp;What to sell</translation>
    </message>
    <message>
        <source>Its open orders are cancelled first; then market orders sell what is held. This passes while trading is HALTED, and it is audited. Letting go before the bar is full does nothing.</source>
        <translation>Its open orders are cancelled first; then market orders sell what is held. This passes while trading is HALTED, and it is audited. Letting go before the bar is full does nothing.</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::IncidentPanel</name>
    <message>
        <source>Gathering what happened...</source>
        <translation>Gathering what happened...</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Written: %1</translation>
    </message>
    <message>
        <source>No report: %1</source>
        <translation>No report: %1</translation>
    </message>
    <message>
        <source>Incident report</source>
        <translation>Incident report</translation>
    </message>
    <message>
        <source>Write an &amp;incident report</source>
        <translation>Write an &amp;incident report</translation>
    </message>
    <message>
        <source>Write the report (Ctrl+Shift+I)</source>
        <translation>Write the report (Ctrl+Shift+I)</translation>
    </message>
    <message>
        <source>Write an incident report</source>
        <translation>Write an incident report</translation>
    </message>
    <message>
        <source>One ZIP file among the exports tells what happened, from an hour before the last stop, trip or hold until now: a story in plain words, and the audit, orders, trades, decisions, regimes and settings behind it. No secret is in it, and nothing is changed.</source>
        <translation>One ZIP file among the exports tells what happened, from an hour before the last stop, trip or hold until now: a story in plain words, and the audit, orders, trades, decisions, regimes and settings behind it. No secret is in it, and nothing is changed.</translation>
    </message>
    <message>
        <source>No incident report can be written here.</source>
        <translation>No incident report can be written here.</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::LimitForm</name>
    <message>
        <source>Refused: %1</source>
        <translation>Refused: %1</translation>
    </message>
    <message>
        <source>Writing it to the disk...</source>
        <translation>Writing it to the disk...</translation>
    </message>
    <message>
        <source>its default</source>
        <translation>its default</translation>
    </message>
    <message>
        <source>%1 is written as %2, and in force within a second.</source>
        <translation>%1 is written as %2, and in force within a second.</translation>
    </message>
    <message>
        <source>In force: not known</source>
        <translation>In force: not known</translation>
    </message>
    <message>
        <source>In force: none of its own; what holds for all is %1</source>
        <translation>In force: none of its own; what holds for all is %1</translation>
    </message>
    <message>
        <source>In force: %1 (%2)</source>
        <translation>In force: %1 (%2)</translation>
    </message>
    <message>
        <source>the default</source>
        <translation>the default</translation>
    </message>
    <message>
        <source>Set a limit</source>
        <translation>Set a limit</translation>
    </message>
    <message>
        <source>&amp;Limit</source>
        <translation>&amp;Limit</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;For</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Value</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>What the limit is for</source>
        <translation>What the limit is for</translation>
    </message>
    <message>
        <source>Value of the limit</source>
        <translation>Value of the limit</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>Set the limit</source>
        <translation>Set the limit</translation>
    </message>
    <message>
        <source>Back to default</source>
        <translation>Back to default</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::LimitsTable</name>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>Set in</source>
        <translation>Set in</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Default</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Least</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Most</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>default</source>
        <translation>default</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::RailBars</name>
    <message>
        <source>unknown, limit %1 %2</source>
        <translation>unknown, limit %1 %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <translation>%1 of %2 %3</translation>
    </message>
    <message>
        <source>Rails with the least headroom: %1</source>
        <translation>Rails with the least headroom: %1</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, %2 left</translation>
    </message>
    <message>
        <source>%1, BREACHED: imposes %2, clears %3</source>
        <translation>%1, BREACHED: imposes %2, clears %3</translation>
    </message>
    <message>
        <source>! %1</source>
        <translation>! %1</translation>
    </message>
    <message>
        <source>No rail watches anything yet</source>
        <translation>No rail watches anything yet</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::RailsPanel</name>
    <message>
        <source>Rail</source>
        <translation>Rail</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>Headroom</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Base value</source>
        <translation>Base value</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Inputs</translation>
    </message>
    <message>
        <source>Imposes</source>
        <translation>Imposes</translation>
    </message>
    <message>
        <source>Clears</source>
        <translation>Clears</translation>
    </message>
    <message>
        <source>Breached since (%1)</source>
        <translation>Breached since (%1)</translation>
    </message>
    <message>
        <source>Limit is set by</source>
        <translation>Limit is set by</translation>
    </message>
    <message>
        <source>not settable</source>
        <translation>not settable</translation>
    </message>
    <message>
        <source>Rails and limits</source>
        <translation>Rails and limits</translation>
    </message>
    <message>
        <source>Rails</source>
        <translation>Rails</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>No rail watches anything yet</source>
        <translation>No rail watches anything yet</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::ResumePanel</name>
    <message>
        <source>Refused: %1</source>
        <translation>Refused: %1</translation>
    </message>
    <message>
        <source>Rea&amp;son (required)</source>
        <translation>Rea&amp;son (required)</translation>
    </message>
    <message>
        <source>Reason for resuming</source>
        <translation>Reason for resuming</translation>
    </message>
    <message>
        <source>What was found, and why it is safe to go on</source>
        <translation>What was found, and why it is safe to go on</translation>
    </message>
    <message>
        <source>I have seen the newer stop</source>
        <translation>I have seen the newer stop</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Resume panel</source>
        <translation>Resume panel</translation>
    </message>
    <message>
        <source>Nothing is stopped.</source>
        <translation>Nothing is stopped.</translation>
    </message>
    <message>
        <source>Resume one step: %1 to %2. Strategies stay off until they are armed.</source>
        <translation>Resume one step: %1 to %2. Strategies stay off until they are armed.</translation>
    </message>
    <message>
        <source>A newer stop has come (hold #%1). Look at it before resuming.</source>
        <translation>A newer stop has come (hold #%1). Look at it before resuming.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Resume to %1</source>
        <translation>Resume to %1</translation>
    </message>
    <message>
        <source>Writing it to the disk first...</source>
        <translation>Writing it to the disk first...</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>Instrument</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>At the stop</source>
        <translation>At the stop</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Moved</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Protection</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Slippage</source>
        <translation>Slippage</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Obstacle</source>
        <translation>Obstacle</translation>
    </message>
    <message>
        <source>No cause stands.</source>
        <translation>No cause stands.</translation>
    </message>
    <message>
        <source>Causes that stand:</source>
        <translation>Causes that stand:</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>stale</translation>
    </message>
    <message>
        <source>NONE</source>
        <translation>NONE</translation>
    </message>
    <message>
        <source>stops run</source>
        <translation>stops run</translation>
    </message>
    <message>
        <source>Asking which exits would go out...</source>
        <translation>Asking which exits would go out...</translation>
    </message>
    <message>
        <source>Which exits would go out is not known: %1</source>
        <translation>Which exits would go out is not known: %1</translation>
    </message>
    <message>
        <source>Resumed: %1 is now %2.</source>
        <translation>Resumed: %1 is now %2.</translation>
    </message>
    <message>
        <source>Newest hold: %1</source>
        <translation>Newest hold: %1</translation>
    </message>
    <message>
        <source>No hold stands on %1.</source>
        <translation>No hold stands on %1.</translation>
    </message>
    <message>
        <source>On resuming: %1</source>
        <translation>On resuming: %1</translation>
    </message>
    <message>
        <source>Resume trading</source>
        <translation>Resume trading</translation>
    </message>
    <message>
        <source>What to resume</source>
        <translation>What to resume</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>No hold stands</source>
        <translation>No hold stands</translation>
    </message>
    <message>
        <source>Open positions, and how far their prices have moved since the stop</source>
        <translation>Open positions, and how far their prices have moved since the stop</translation>
    </message>
    <message>
        <source>No position is open</source>
        <translation>No position is open</translation>
    </message>
    <message>
        <source>Exits that would go out at once</source>
        <translation>Exits that would go out at once</translation>
    </message>
    <message>
        <source>No exit would go out at once</source>
        <translation>No exit would go out at once</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Ask again</translation>
    </message>
    <message>
        <source>%1 (seen %2 ago)</source>
        <translation>%1 (seen %2 ago)</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::RiskPanel</name>
    <message>
        <source>Holds: none</source>
        <translation>Holds: none</translation>
    </message>
    <message>
        <source>Holds: %1</source>
        <translation>Holds: %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>and %1 more</translation>
    </message>
    <message>
        <source>Open without protection: none</source>
        <translation>Open without protection: none</translation>
    </message>
    <message>
        <source>Open WITHOUT protection: %1</source>
        <translation>Open WITHOUT protection: %1</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risk</translation>
    </message>
    <message>
        <source>Least headroom</source>
        <translation>Least headroom</translation>
    </message>
    <message>
        <source>Resume...</source>
        <translation>Resume...</translation>
    </message>
    <message>
        <source>Open the resume panel</source>
        <translation>Open the resume panel</translation>
    </message>
    <message>
        <source>Flatten...</source>
        <translation>Flatten...</translation>
    </message>
    <message>
        <source>Open the flatten panel</source>
        <translation>Open the flatten panel</translation>
    </message>
    <message>
        <source>All rails...</source>
        <translation>All rails...</translation>
    </message>
    <message>
        <source>Open the rails and limits</source>
        <translation>Open the rails and limits</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::StopAnswerView</name>
    <message>
        <source>1. Latched %1</source>
        <translation>1. Latched %1</translation>
    </message>
    <message>
        <source>2. Orders: waiting for the engine</source>
        <translation>2. Orders: waiting for the engine</translation>
    </message>
    <message>
        <source>2. Orders: none was working</source>
        <translation>2. Orders: none was working</translation>
    </message>
    <message>
        <source>2. Orders cancelled %1 of %2</source>
        <translation>2. Orders cancelled %1 of %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>3. Being written to the disk</source>
        <translation>3. Being written to the disk</translation>
    </message>
    <message>
        <source>3. On the disk %1</source>
        <translation>3. On the disk %1</translation>
    </message>
    <message>
        <source>3. On the disk; survives a restart</source>
        <translation>3. On the disk; survives a restart</translation>
    </message>
    <message>
        <source>3. NOT ON THE DISK YET</source>
        <translation>3. NOT ON THE DISK YET</translation>
    </message>
    <message>
        <source>3. NOT ON THE DISK: %1</source>
        <translation>3. NOT ON THE DISK: %1</translation>
    </message>
    <message>
        <source>What became of the stop: %1</source>
        <translation>What became of the stop: %1</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::StoppedOrdersPanel</name>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>Instrument</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Side</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Cancelled (%1)</source>
        <translation>Cancelled (%1)</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Asking which would pass now...</source>
        <translation>Asking which would pass now...</translation>
    </message>
    <message>
        <source>Placing them again...</source>
        <translation>Placing them again...</translation>
    </message>
    <message>
        <source>Nobody knows yet what became of it: %1</source>
        <translation>Nobody knows yet what became of it: %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Refused: %1</translation>
    </message>
    <message>
        <source>placed again as #%1</source>
        <translation>placed again as #%1</translation>
    </message>
    <message>
        <source>would pass</source>
        <translation>would pass</translation>
    </message>
    <message>
        <source>Orders that stops have cancelled</source>
        <translation>Orders that stops have cancelled</translation>
    </message>
    <message>
        <source>No stop has cancelled an order that is not placed again</source>
        <translation>No stop has cancelled an order that is not placed again</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Ask again</translation>
    </message>
    <message>
        <source>Place the selected again</source>
        <translation>Place the selected again</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::StrategiesPanel</name>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategy</translation>
    </message>
    <message>
        <source>State, times in %1</source>
        <translation>State, times in %1</translation>
    </message>
    <message>
        <source>the policy</source>
        <translation>the policy</translation>
    </message>
    <message>
        <source>armed by %1</source>
        <translation>armed by %1</translation>
    </message>
    <message>
        <source>DISABLED since %1: it repeated itself</source>
        <translation>DISABLED since %1: it repeated itself</translation>
    </message>
    <message>
        <source>Asking the engine...</source>
        <translation>Asking the engine...</translation>
    </message>
    <message>
        <source>Nobody knows yet what became of it: %1</source>
        <translation>Nobody knows yet what became of it: %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Refused: %1</translation>
    </message>
    <message>
        <source>Strategies are armed only while trading is on</source>
        <translation>Strategies are armed only while trading is on</translation>
    </message>
    <message>
        <source>Strategies</source>
        <translation>Strategies</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Account</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>Arm</translation>
    </message>
    <message>
        <source>Let the policy trade for this account</source>
        <translation>Let the policy trade for this account</translation>
    </message>
    <message>
        <source>Disarm</source>
        <translation>Disarm</translation>
    </message>
    <message>
        <source>Stop the policy from trading for this account</source>
        <translation>Stop the policy from trading for this account</translation>
    </message>
    <message>
        <source>Enable strategy</source>
        <translation>Enable strategy</translation>
    </message>
    <message>
        <source>Decide now</source>
        <translation>Decide now</translation>
    </message>
    <message>
        <source>A decision cycle over the newest bars, at once</source>
        <translation>A decision cycle over the newest bars, at once</translation>
    </message>
    <message>
        <source>Armed accounts and disabled strategies</source>
        <translation>Armed accounts and disabled strategies</translation>
    </message>
    <message>
        <source>Strategies are off: no account is armed</source>
        <translation>Strategies are off: no account is armed</translation>
    </message>
</context>
<context>
    <name>aetherion::look::CautionLine</name>
    <message>
        <source>Caution: %1</source>
        <translation>Caution: %1</translation>
    </message>
</context>
<context>
    <name>aetherion::look::DataTable</name>
    <message>
        <source>Export %1</source>
        <translation>Export %1</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV files (*.csv)</translation>
    </message>
    <message>
        <source>Writing %1...</source>
        <translation>Writing %1...</translation>
    </message>
    <message>
        <source>%1 exists already. Nothing was written.</source>
        <translation>%1 exists already. Nothing was written.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Written: %1</translation>
    </message>
    <message>
        <source>Not written: %1: %2</source>
        <translation>Not written: %1: %2</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 of %2 rows</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 row</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 rows</translation>
    </message>
    <message>
        <source>the newest %1</source>
        <translation>the newest %1</translation>
    </message>
    <message>
        <source>No row matches the filter</source>
        <translation>No row matches the filter</translation>
    </message>
    <message>
        <source>Filter (Ctrl+F)</source>
        <translation>Filter (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter of %1</source>
        <translation>Filter of %1</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Replace it</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy with titles</source>
        <translation>Copy with titles</translation>
    </message>
    <message>
        <source>Export what is shown...</source>
        <translation>Export what is shown...</translation>
    </message>
    <message>
        <source>Show and hide columns</source>
        <translation>Show and hide columns</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Export...</translation>
    </message>
    <message>
        <source>Write the rows and columns that are shown as CSV</source>
        <translation>Write the rows and columns that are shown as CSV</translation>
    </message>
</context>
<context>
    <name>aetherion::look::PathField</name>
    <message>
        <source>Choose...</source>
        <translation>Choose...</translation>
    </message>
    <message>
        <source>Choose where to write</source>
        <translation>Choose where to write</translation>
    </message>
    <message>
        <source>Choose what to read</source>
        <translation>Choose what to read</translation>
    </message>
</context>
<context>
    <name>aetherion::window::AlarmSettings</name>
    <message>
        <source>&amp;Sound of alarms</source>
        <translation>&amp;Sound of alarms</translation>
    </message>
    <message>
        <source>heard</source>
        <translation>heard</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarms</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>muted</translation>
    </message>
    <message>
        <source>The sound of HALTED is heard all the same. Muting goes on record with the operator&apos;s name.</source>
        <translation>The sound of HALTED is heard all the same. Muting goes on record with the operator&apos;s name.</translation>
    </message>
</context>
<context>
    <name>aetherion::window::ApiSettingsView</name>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>serving</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>switched off</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>%1, %2 of them listening</source>
        <translation>%1, %2 of them listening</translation>
    </message>
    <message>
        <source>To be read only: address, certificates and tokens are set in the settings file and with aetherionctl token, and take effect at the next start.</source>
        <translation>To be read only: address, certificates and tokens are set in the settings file and with aetherionctl token, and take effect at the next start.</translation>
    </message>
</context>
<context>
    <name>aetherion::window::AppearanceSettings</name>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Theme</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dark</translation>
    </message>
    <message>
        <source>&amp;Scale</source>
        <translation>&amp;Scale</translation>
    </message>
    <message>
        <source>%1 to %2 %</source>
        <translation>%1 to %2 %</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
</context>
<context>
    <name>aetherion::window::ChartSettings</name>
    <message>
        <source>&amp;Colours of candles</source>
        <translation>&amp;Colours of candles</translation>
    </message>
    <message>
        <source>green rises</source>
        <translation>green rises</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Green rises, red falls</source>
        <translation>Green rises, red falls</translation>
    </message>
    <message>
        <source>Red rises, green falls (China)</source>
        <translation>Red rises, green falls (China)</translation>
    </message>
    <message>
        <source>Blue rises, orange falls</source>
        <translation>Blue rises, orange falls</translation>
    </message>
    <message>
        <source>Closed &amp;hours</source>
        <translation>Closed &amp;hours</translation>
    </message>
    <message>
        <source>&amp;Regimes behind the price</source>
        <translation>&amp;Regimes behind the price</translation>
    </message>
    <message>
        <source>&amp;Trades and orders</source>
        <translation>&amp;Trades and orders</translation>
    </message>
    <message>
        <source>&amp;Most marks in a view</source>
        <translation>&amp;Most marks in a view</translation>
    </message>
    <message>
        <source>%1 to %2 trades, and as many orders</source>
        <translation>%1 to %2 trades, and as many orders</translation>
    </message>
    <message>
        <source>Simple a&amp;verage (SMA)</source>
        <translation>Simple a&amp;verage (SMA)</translation>
    </message>
    <message>
        <source>&amp;Exponential average (EMA)</source>
        <translation>&amp;Exponential average (EMA)</translation>
    </message>
    <message>
        <source>VWAP of the &amp;day</source>
        <translation>VWAP of the &amp;day</translation>
    </message>
    <message>
        <source>&amp;Bollinger bands</source>
        <translation>&amp;Bollinger bands</translation>
    </message>
    <message>
        <source>&amp;Width of the bands</source>
        <translation>&amp;Width of the bands</translation>
    </message>
    <message>
        <source>%1 to %2 standard deviations</source>
        <translation>%1 to %2 standard deviations</translation>
    </message>
    <message>
        <source>Average true ran&amp;ge (ATR)</source>
        <translation>Average true ran&amp;ge (ATR)</translation>
    </message>
    <message>
        <source>Vo&amp;latility</source>
        <translation>Vo&amp;latility</translation>
    </message>
    <message>
        <source>%1 to %2 bars</source>
        <translation>%1 to %2 bars</translation>
    </message>
    <message>
        <source>hidden, %1 bars</source>
        <translation>hidden, %1 bars</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>left out</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>shown</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>hidden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source> bars</source>
        <translation> bars</translation>
    </message>
    <message>
        <source>%1: window in bars</source>
        <translation>%1: window in bars</translation>
    </message>
</context>
<context>
    <name>aetherion::window::ChartWindow</name>
    <message>
        <source>%1 is not among what is watched now.</source>
        <translation>%1 is not among what is watched now.</translation>
    </message>
    <message>
        <source>%1 - Aetherion</source>
        <translation>%1 - Aetherion</translation>
    </message>
    <message>
        <source>Follows the &amp;main window</source>
        <translation>Follows the &amp;main window</translation>
    </message>
    <message>
        <source>Instrument of this chart</source>
        <translation>Instrument of this chart</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Shows the instrument that is chosen in the main window, the same moment under the crosshair and the same stretch of time; in another timeframe it ends at the same moment</source>
        <translation>Shows the instrument that is chosen in the main window, the same moment under the crosshair and the same stretch of time; in another timeframe it ends at the same moment</translation>
    </message>
</context>
<context>
    <name>aetherion::window::CheatSheet</name>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
</context>
<context>
    <name>aetherion::window::CommandPalette</name>
    <message>
        <source>%1 - not available now</source>
        <translation>%1 - not available now</translation>
    </message>
    <message>
        <source>%1 (in force)</source>
        <translation>%1 (in force)</translation>
    </message>
    <message>
        <source>No command fits &quot;%1&quot;.</source>
        <translation>No command fits &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Enter runs, Up and Down choose, Esc closes</source>
        <translation>Enter runs, Up and Down choose, Esc closes</translation>
    </message>
    <message>
        <source>That is not available now.</source>
        <translation>That is not available now.</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>What do you want to do?</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Search commands</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Command palette</translation>
    </message>
</context>
<context>
    <name>aetherion::window::DataKindStrip</name>
    <message>
        <source>SIMULATED - not real prices</source>
        <translation>SIMULATED - not real prices</translation>
    </message>
    <message>
        <source>REPLAY of real recordings</source>
        <translation>REPLAY of real recordings</translation>
    </message>
    <message>
        <source>IMPORTED data, stored earlier</source>
        <translation>IMPORTED data, stored earlier</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>LIVE</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>starting</translation>
    </message>
    <message>
        <source>running</source>
        <translation>running</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>ended</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>stopping</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1, %2 %</translation>
    </message>
    <message>
        <source>%1  ·  no contact with the engine</source>
        <translation>%1  ·  no contact with the engine</translation>
    </message>
</context>
<context>
    <name>aetherion::window::DataSettings</name>
    <message>
        <source>&amp;Exports go to</source>
        <translation>&amp;Exports go to</translation>
    </message>
    <message>
        <source>a whole path</source>
        <translation>a whole path</translation>
    </message>
    <message>
        <source>&amp;Recordings are looked for in</source>
        <translation>&amp;Recordings are looked for in</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no whole path, so %2 stays.</source>
        <translation>&quot;%1&quot; is no whole path, so %2 stays.</translation>
    </message>
    <message>
        <source>A change goes on record with the operator&apos;s name.</source>
        <translation>A change goes on record with the operator&apos;s name.</translation>
    </message>
</context>
<context>
    <name>aetherion::window::Explanation</name>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>What it blocks</source>
        <translation>What it blocks</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Close the explanation</source>
        <translation>Close the explanation</translation>
    </message>
</context>
<context>
    <name>aetherion::window::GeneralSettings</name>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>&amp;Time zone</translation>
    </message>
    <message>
        <source>&amp;Icon beside the clock</source>
        <translation>&amp;Icon beside the clock</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>shown</translation>
    </message>
    <message>
        <source>&amp;Operator</source>
        <translation>&amp;Operator</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>with the emergency stop in its menu</source>
        <translation>with the emergency stop in its menu</translation>
    </message>
    <message>
        <source>%1 - change...</source>
        <translation>%1 - change...</translation>
    </message>
</context>
<context>
    <name>aetherion::window::LayoutMenu</name>
    <message>
        <source>Save the layout as</source>
        <translation>Save the layout as</translation>
    </message>
    <message>
        <source>Rename the layout</source>
        <translation>Rename the layout</translation>
    </message>
</context>
<context>
    <name>aetherion::window::Layouts</name>
    <message>
        <source>The layout &quot;%1&quot; could not be read; the window is arranged as it came.</source>
        <translation>The layout &quot;%1&quot; could not be read; the window is arranged as it came.</translation>
    </message>
    <message>
        <source>A layout needs a name.</source>
        <translation>A layout needs a name.</translation>
    </message>
    <message>
        <source>A layout&apos;s name has at most %1 letters.</source>
        <translation>A layout&apos;s name has at most %1 letters.</translation>
    </message>
    <message>
        <source>There is a layout &quot;%1&quot; already.</source>
        <translation>There is a layout &quot;%1&quot; already.</translation>
    </message>
    <message>
        <source>There are %1 layouts already; delete one first.</source>
        <translation>There are %1 layouts already; delete one first.</translation>
    </message>
    <message>
        <source>There is no layout &quot;%1&quot;.</source>
        <translation>There is no layout &quot;%1&quot;.</translation>
    </message>
</context>
<context>
    <name>aetherion::window::MainWindow</name>
    <message>
        <source>Aetherion</source>
        <translation>Aetherion</translation>
    </message>
    <message>
        <source>%1 - Aetherion</source>
        <translation>%1 - Aetherion</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Starting the simulation...</source>
        <translation>Starting the simulation...</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Refused: %1</translation>
    </message>
    <message>
        <source>Opening...</source>
        <translation>Opening...</translation>
    </message>
    <message>
        <source>Nothing is being watched yet.</source>
        <translation>Nothing is being watched yet.</translation>
    </message>
    <message>
        <source>The engine has not answered yet.</source>
        <translation>The engine has not answered yet.</translation>
    </message>
    <message>
        <source>%1 #%2 %3. %4</source>
        <translation>%1 #%2 %3. %4</translation>
    </message>
    <message>
        <source>There are %1 chart windows already; close one first.</source>
        <translation>There are %1 chart windows already; close one first.</translation>
    </message>
    <message>
        <source>The job runs; it stands with the others under View, Jobs.</source>
        <translation>The job runs; it stands with the others under View, Jobs.</translation>
    </message>
</context>
<context>
    <name>aetherion::window::MarketPage</name>
    <message>
        <source>Waiting for the first data...</source>
        <translation>Waiting for the first data...</translation>
    </message>
    <message>
        <source>Regime board</source>
        <translation>Regime board</translation>
    </message>
    <message>
        <source>Order book</source>
        <translation>Order book</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risk</translation>
    </message>
    <message>
        <source>Regimes of the model</source>
        <translation>Regimes of the model</translation>
    </message>
    <message>
        <source>Positions and orders</source>
        <translation>Positions and orders</translation>
    </message>
    <message>
        <source>Regime changes</source>
        <translation>Regime changes</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarms</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Equity and drawdown</source>
        <translation>Equity and drawdown</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Market</translation>
    </message>
</context>
<context>
    <name>aetherion::window::NameForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Name of the layout</source>
        <translation>Name of the layout</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
</context>
<context>
    <name>aetherion::window::Notice</name>
    <message>
        <source>Notice</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>This notice has been read</source>
        <translation>This notice has been read</translation>
    </message>
</context>
<context>
    <name>aetherion::window::OperatorForm</name>
    <message>
        <source>Nothing can be put on record here, so the operator cannot be changed.</source>
        <translation>Nothing can be put on record here, so the operator cannot be changed.</translation>
    </message>
    <message>
        <source>The note has %1 letters too many.</source>
        <translation>The note has %1 letters too many.</translation>
    </message>
    <message>
        <source>%1 is the operator already.</source>
        <translation>%1 is the operator already.</translation>
    </message>
    <message>
        <source>The note could not be put on record; %1 stays the operator.</source>
        <translation>The note could not be put on record; %1 stays the operator.</translation>
    </message>
    <message>
        <source>Change the operator</source>
        <translation>Change the operator</translation>
    </message>
    <message>
        <source>%1 hands over. Stops, resumes, orders and settings from this window will carry the new name; this note goes on record.</source>
        <translation>%1 hands over. Stops, resumes, orders and settings from this window will carry the new name; this note goes on record.</translation>
    </message>
    <message>
        <source>&amp;New operator</source>
        <translation>&amp;New operator</translation>
    </message>
    <message>
        <source>New operator</source>
        <translation>New operator</translation>
    </message>
    <message>
        <source>&amp;What they have to know: positions, holds, what is under way</source>
        <translation>&amp;What they have to know: positions, holds, what is under way</translation>
    </message>
    <message>
        <source>Handover note</source>
        <translation>Handover note</translation>
    </message>
    <message>
        <source>&amp;Hand over</source>
        <translation>&amp;Hand over</translation>
    </message>
</context>
<context>
    <name>aetherion::window::PanelWindows</name>
    <message>
        <source>Order ticket</source>
        <translation>Order ticket</translation>
    </message>
    <message>
        <source>Limits and rails</source>
        <translation>Limits and rails</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>Flatten</translation>
    </message>
    <message>
        <source>Orders that stops have cancelled</source>
        <translation>Orders that stops have cancelled</translation>
    </message>
    <message>
        <source>Drill of the emergency stop</source>
        <translation>Drill of the emergency stop</translation>
    </message>
    <message>
        <source>Report of an incident</source>
        <translation>Report of an incident</translation>
    </message>
    <message>
        <source>Strategies</source>
        <translation>Strategies</translation>
    </message>
</context>
<context>
    <name>aetherion::window::RecordingPage</name>
    <message>
        <source>Open a recording</source>
        <translation>Open a recording</translation>
    </message>
    <message>
        <source>Several files are replayed as one, in order of time. Where a file does not say what it holds, say it here; what is missing is asked for by name.</source>
        <translation>Several files are replayed as one, in order of time. Where a file does not say what it holds, say it here; what is missing is asked for by name.</translation>
    </message>
    <message>
        <source>S&amp;peed</source>
        <translation>S&amp;peed</translation>
    </message>
    <message>
        <source>Replay speed</source>
        <translation>Replay speed</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Open</translation>
    </message>
    <message>
        <source>Open the recording</source>
        <translation>Open the recording</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>Back to the start page</translation>
    </message>
</context>
<context>
    <name>aetherion::window::ReplayBar</name>
    <message>
        <source>%1x</source>
        <translation>%1x</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Replay</translation>
    </message>
    <message>
        <source>Replay speed</source>
        <translation>Replay speed</translation>
    </message>
    <message>
        <source>How much faster than it was recorded</source>
        <translation>How much faster than it was recorded</translation>
    </message>
    <message>
        <source>▶ Play</source>
        <translation>▶ Play</translation>
    </message>
    <message>
        <source>‖ Pause</source>
        <translation>‖ Pause</translation>
    </message>
    <message>
        <source>Let the data go on</source>
        <translation>Let the data go on</translation>
    </message>
    <message>
        <source>Pause the data</source>
        <translation>Pause the data</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Go on by one step</source>
        <translation>Go on by one step</translation>
    </message>
    <message>
        <source>Lets the data go on by this much, and no further while paused</source>
        <translation>Lets the data go on by this much, and no further while paused</translation>
    </message>
    <message>
        <source>Length of a step</source>
        <translation>Length of a step</translation>
    </message>
    <message>
        <source>Time to go to</source>
        <translation>Time to go to</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Go to</translation>
    </message>
    <message>
        <source>Go to this time</source>
        <translation>Go to this time</translation>
    </message>
    <message>
        <source>Go back: begins anew</source>
        <translation>Go back: begins anew</translation>
    </message>
    <message>
        <source>Go back to this time: the recording begins anew</source>
        <translation>Go back to this time: the recording begins anew</translation>
    </message>
    <message>
        <source>Plays up to this time as fast as possible. To go back the recording is opened again and played from its start: a run of its own, with orders and trades of its own.</source>
        <translation>Plays up to this time as fast as possible. To go back the recording is opened again and played from its start: a run of its own, with orders and trades of its own.</translation>
    </message>
</context>
<context>
    <name>aetherion::window::ReplaySeek</name>
    <message>
        <source>Another program opened this recording; open it here to go back in it.</source>
        <translation>Another program opened this recording; open it here to go back in it.</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Refused: %1</translation>
    </message>
    <message>
        <source>Going back to %1: opening the recording again...</source>
        <translation>Going back to %1: opening the recording again...</translation>
    </message>
    <message>
        <source>Going back to %1: played again from its start, %2 %</source>
        <translation>Going back to %1: played again from its start, %2 %</translation>
    </message>
</context>
<context>
    <name>aetherion::window::SettingRows</name>
    <message>
        <source>by default %1</source>
        <translation>by default %1</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>Reset %1</translation>
    </message>
</context>
<context>
    <name>aetherion::window::SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>Reset this page</translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <translation>Pages of settings</translation>
    </message>
</context>
<context>
    <name>aetherion::window::StartFailure</name>
    <message>
        <source>Aetherion cannot start</source>
        <translation>Aetherion cannot start</translation>
    </message>
</context>
<context>
    <name>aetherion::window::StartPage</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Open %1 again</source>
        <translation>Open %1 again</translation>
    </message>
    <message>
        <source>Aetherion</source>
        <translation>Aetherion</translation>
    </message>
    <message>
        <source>Watches several markets at once, says which regime each is in - Bull, Bear, Sideways or Crisis - as it changes, and stops everything with one act.</source>
        <translation>Watches several markets at once, says which regime each is in - Bull, Bear, Sideways or Crisis - as it changes, and stops everything with one act.</translation>
    </message>
    <message>
        <source>Watch the simulation</source>
        <translation>Watch the simulation</translation>
    </message>
    <message>
        <source>Invented prices that move at once. Good for a first look.</source>
        <translation>Invented prices that move at once. Good for a first look.</translation>
    </message>
    <message>
        <source>Open a recording...</source>
        <translation>Open a recording...</translation>
    </message>
    <message>
        <source>Real trading from files: candles, trades, order books.</source>
        <translation>Real trading from files: candles, trades, order books.</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>Opened lately</translation>
    </message>
    <message>
        <source>Simulated prices are invented; an amber strip says so wherever they are shown.</source>
        <translation>Simulated prices are invented; an amber strip says so wherever they are shown.</translation>
    </message>
    <message>
        <source>Nothing is ever really bought or sold: positions are on paper.</source>
        <translation>Nothing is ever really bought or sold: positions are on paper.</translation>
    </message>
    <message>
        <source>The red button stops everything when pressed, and so does Ctrl+Shift+S.</source>
        <translation>The red button stops everything when pressed, and so does Ctrl+Shift+S.</translation>
    </message>
    <message>
        <source>The red button stops everything when pressed; so do Ctrl+Shift+S and creating the file %1.</source>
        <translation>The red button stops everything when pressed; so do Ctrl+Shift+S and creating the file %1.</translation>
    </message>
    <message>
        <source>Recordings are opened here, or with File, Open a recording (Ctrl+O).</source>
        <translation>Recordings are opened here, or with File, Open a recording (Ctrl+O).</translation>
    </message>
    <message>
        <source>Exports go to %1.</source>
        <translation>Exports go to %1.</translation>
    </message>
</context>
<context>
    <name>aetherion::window::StatusStrip</name>
    <message>
        <source>Engine time %1 %2</source>
        <translation>Engine time %1 %2</translation>
    </message>
    <message>
        <source>State of engine and window</source>
        <translation>State of engine and window</translation>
    </message>
    <message>
        <source>%1, %2 old</source>
        <translation>%1, %2 old</translation>
    </message>
</context>
<context>
    <name>aetherion::window::TextPanel</name>
    <message>
        <source>About Aetherion</source>
        <translation>About Aetherion</translation>
    </message>
    <message>
        <source>Market regimes as they change, paper positions under risk rails, one act to stop it all.</source>
        <translation>Market regimes as they change, paper positions under risk rails, one act to stop it all.</translation>
    </message>
    <message>
        <source>Nothing is really bought or sold. Free software under the GNU GPL, version 3.</source>
        <translation>Nothing is really bought or sold. Free software under the GNU GPL, version 3.</translation>
    </message>
</context>
<context>
    <name>aetherion::window::TradingKeySettings</name>
    <message>
        <source>Trading keys</source>
        <translation>Trading keys</translation>
    </message>
    <message>
        <source>Open the order ticket</source>
        <translation>Open the order ticket</translation>
    </message>
    <message>
        <source>&amp;Buy</source>
        <translation>&amp;Buy</translation>
    </message>
    <message>
        <source>&amp;Sell</source>
        <translation>&amp;Sell</translation>
    </message>
    <message>
        <source>Se&amp;nd the order</source>
        <translation>Se&amp;nd the order</translation>
    </message>
    <message>
        <source>a function key, or one with Ctrl</source>
        <translation>a function key, or one with Ctrl</translation>
    </message>
    <message>
        <source>%1 is for typing in the ticket&apos;s fields</source>
        <translation>%1 is for typing in the ticket&apos;s fields</translation>
    </message>
    <message>
        <source>%1 belongs to: %2</source>
        <translation>%1 belongs to: %2</translation>
    </message>
    <message>
        <source>%1. %2 stays.</source>
        <translation>%1. %2 stays.</translation>
    </message>
    <message>
        <source>Now: ARMED in the order ticket.</source>
        <translation>Now: ARMED in the order ticket.</translation>
    </message>
    <message>
        <source>Now: off.</source>
        <translation>Now: off.</translation>
    </message>
    <message>
        <source>Keys that trade are off when the program starts, and off again after a stop, in another session, when the order ticket is closed, and when one of them is changed. They are armed in the ticket, which shows a badge as long as they are, and are heard in the ticket alone. A change goes on record with the operator&apos;s name. All keys stand on the cheat sheet (?).</source>
        <translation>Keys that trade are off when the program starts, and off again after a stop, in another session, when the order ticket is closed, and when one of them is changed. They are armed in the ticket, which shows a badge as long as they are, and are heard in the ticket alone. A change goes on record with the operator&apos;s name. All keys stand on the cheat sheet (?).</translation>
    </message>
</context>
<context>
    <name>aetherion::window::TrayIcon</name>
    <message>
        <source>EMERGENCY STOP</source>
        <translation>EMERGENCY STOP</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Show the window</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Aetherion: %1</source>
        <translation>Aetherion: %1</translation>
    </message>
</context>
<context>
    <name>aetherion::window::ViewChoices</name>
    <message>
        <source>Local time of this machine</source>
        <translation>Local time of this machine</translation>
    </message>
    <message>
        <source>Exchange of the chosen instrument</source>
        <translation>Exchange of the chosen instrument</translation>
    </message>
</context>
<context>
    <name>aetherion::window::WindowHead</name>
    <message>
        <source>No contact</source>
        <translation>No contact</translation>
    </message>
</context>
<context>
    <name>aetherion::window::WorkForms</name>
    <message>
        <source>Nothing is being watched yet.</source>
        <translation>Nothing is being watched yet.</translation>
    </message>
    <message>
        <source>Scenario: %1</source>
        <translation>Scenario: %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Refused: %1</translation>
    </message>
</context>
<context>
    <name>aetherion::work::AcceptModelPanel</name>
    <message>
        <source>Choose the model file.</source>
        <translation>Choose the model file.</translation>
    </message>
    <message>
        <source>Say why the gate is to be passed over; the reason goes on record.</source>
        <translation>Say why the gate is to be passed over; the reason goes on record.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Accept a model</source>
        <translation>Accept a model</translation>
    </message>
    <message>
        <source>The gate compares it with the model in use on the newest stored bars of its market and timeframe: held-out likelihood not worse, every regime visited, names matched by their evidence. What it decides is in the job&apos;s message and on record.</source>
        <translation>The gate compares it with the model in use on the newest stored bars of its market and timeframe: held-out likelihood not worse, every regime visited, names matched by their evidence. What it decides is in the job&apos;s message and on record.</translation>
    </message>
    <message>
        <source>&amp;Model file</source>
        <translation>&amp;Model file</translation>
    </message>
    <message>
        <source>Model file to accept</source>
        <translation>Model file to accept</translation>
    </message>
    <message>
        <source>Choose a trained model</source>
        <translation>Choose a trained model</translation>
    </message>
    <message>
        <source>Take it e&amp;ven if the gate says no or cannot say</source>
        <translation>Take it e&amp;ven if the gate says no or cannot say</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>Reason for the record</source>
        <translation>Reason for the record</translation>
    </message>
</context>
<context>
    <name>aetherion::work::BicChart</name>
    <message>
        <source>No curve: the training did not compare numbers of states.</source>
        <translation>No curve: the training did not compare numbers of states.</translation>
    </message>
    <message>
        <source>%1 (this model)</source>
        <translation>%1 (this model)</translation>
    </message>
    <message>
        <source>BIC (lower is better)</source>
        <translation>BIC (lower is better)</translation>
    </message>
    <message>
        <source>- - held-out likelihood (higher is better)</source>
        <translation>- - held-out likelihood (higher is better)</translation>
    </message>
    <message>
        <source>%1 states: BIC %2, held-out %3 per sample</source>
        <translation>%1 states: BIC %2, held-out %3 per sample</translation>
    </message>
    <message>
        <source>What more states would buy</source>
        <translation>What more states would buy</translation>
    </message>
    <message>
        <source>Criteria favour too many states on real data, so nothing is chosen by this curve.</source>
        <translation>Criteria favour too many states on real data, so nothing is chosen by this curve.</translation>
    </message>
</context>
<context>
    <name>aetherion::work::ColumnChoice</name>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Choose all columns</source>
        <translation>Choose all columns</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Choose no column</source>
        <translation>Choose no column</translation>
    </message>
    <message>
        <source>Columns to write</source>
        <translation>Columns to write</translation>
    </message>
</context>
<context>
    <name>aetherion::work::EvidenceTable</name>
    <message>
        <source>%1 bars</source>
        <translation>%1 bars</translation>
    </message>
    <message>
        <source>no neighbour</source>
        <translation>no neighbour</translation>
    </message>
    <message>
        <source>Mean return per bar over the window that ends at the bar</source>
        <translation>Mean return per bar over the window that ends at the bar</translation>
    </message>
    <message>
        <source>Mean volatility per bar</source>
        <translation>Mean volatility per bar</translation>
    </message>
    <message>
        <source>How long the state is expected to last once it has begun</source>
        <translation>How long the state is expected to last once it has begun</translation>
    </message>
    <message>
        <source>Part of the training span</source>
        <translation>Part of the training span</translation>
    </message>
    <message>
        <source>How well it is told from its nearest neighbour: 0 % not at all, 100 % always</source>
        <translation>How well it is told from its nearest neighbour: 0 % not at all, 100 % always</translation>
    </message>
    <message>
        <source>The state with which it is confused most</source>
        <translation>The state with which it is confused most</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Regime</source>
        <translation>Regime</translation>
    </message>
    <message>
        <source>Return/bar</source>
        <translation>Return/bar</translation>
    </message>
    <message>
        <source>Volatility/bar</source>
        <translation>Volatility/bar</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Stay</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>Told apart</source>
        <translation>Told apart</translation>
    </message>
    <message>
        <source>Nearest to</source>
        <translation>Nearest to</translation>
    </message>
</context>
<context>
    <name>aetherion::work::ExportPanel</name>
    <message>
        <source>Say which file to write.</source>
        <translation>Say which file to write.</translation>
    </message>
    <message>
        <source>Export regime history</source>
        <translation>Export regime history</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;What</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 at %2</translation>
    </message>
    <message>
        <source>All symbols and timeframes of %1</source>
        <translation>All symbols and timeframes of %1</translation>
    </message>
    <message>
        <source>&amp;Range</source>
        <translation>&amp;Range</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>What the chart shows</translation>
    </message>
    <message>
        <source>All that is stored</source>
        <translation>All that is stored</translation>
    </message>
    <message>
        <source>R&amp;ows</source>
        <translation>R&amp;ows</translation>
    </message>
    <message>
        <source>One per confirmed change</source>
        <translation>One per confirmed change</translation>
    </message>
    <message>
        <source>One per closed bar</source>
        <translation>One per closed bar</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>Time &amp;zone</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>What to export</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Range</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>File to write</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Export to</translation>
    </message>
    <message>
        <source>The range ends before it begins.</source>
        <translation>The range ends before it begins.</translation>
    </message>
    <message>
        <source>Choose at least one column.</source>
        <translation>Choose at least one column.</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>From and to</translation>
    </message>
    <message>
        <source>Fro&amp;m, to</source>
        <translation>Fro&amp;m, to</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Columns</translation>
    </message>
    <message>
        <source>CSV, RFC 4180</source>
        <translation>CSV, RFC 4180</translation>
    </message>
    <message>
        <source>CSV for Excel</source>
        <translation>CSV for Excel</translation>
    </message>
    <message>
        <source>CSV, lines end with LF</source>
        <translation>CSV, lines end with LF</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>JSON, one object a line</source>
        <translation>JSON, one object a line</translation>
    </message>
    <message>
        <source>Same command</source>
        <translation>Same command</translation>
    </message>
    <message>
        <source>The command that writes the same file</source>
        <translation>The command that writes the same file</translation>
    </message>
    <message>
        <source>First time</source>
        <translation>First time</translation>
    </message>
    <message>
        <source>End, not included</source>
        <translation>End, not included</translation>
    </message>
</context>
<context>
    <name>aetherion::work::ImportPanel</name>
    <message>
        <source>Choose at least one file.</source>
        <translation>Choose at least one file.</translation>
    </message>
    <message>
        <source>Import recordings</source>
        <translation>Import recordings</translation>
    </message>
    <message>
        <source>&amp;Leave out bad rows and count them (otherwise the first one stops the import)</source>
        <translation>&amp;Leave out bad rows and count them (otherwise the first one stops the import)</translation>
    </message>
</context>
<context>
    <name>aetherion::work::JobFollower</name>
    <message>
        <source>, about %1 left</source>
        <translation>, about %1 left</translation>
    </message>
    <message>
        <source>Job %1 waits for the ones before it.</source>
        <translation>Job %1 waits for the ones before it.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Done: %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Failed: %1</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>Cancelled. Nothing was written.</translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation>Cancel the job</translation>
    </message>
    <message>
        <source>Progress of the job</source>
        <translation>Progress of the job</translation>
    </message>
</context>
<context>
    <name>aetherion::work::JobForm</name>
    <message>
        <source>Refused: %1</source>
        <translation>Refused: %1</translation>
    </message>
    <message>
        <source>Started as job %1; its progress is in the jobs panel.</source>
        <translation>Started as job %1; its progress is in the jobs panel.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Start the job</source>
        <translation>Start the job</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Close this form</source>
        <translation>Close this form</translation>
    </message>
</context>
<context>
    <name>aetherion::work::JobsModel</name>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>aetherion::work::JobsPanel</name>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>queued</translation>
    </message>
    <message>
        <source>running</source>
        <translation>running</translation>
    </message>
    <message>
        <source>done</source>
        <translation>done</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>Cancel job</source>
        <translation>Cancel job</translation>
    </message>
    <message>
        <source>Cancel the selected job</source>
        <translation>Cancel the selected job</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scenario</translation>
    </message>
    <message>
        <source>Accept a model</source>
        <translation>Accept a model</translation>
    </message>
    <message>
        <source>Step back to the older model</source>
        <translation>Step back to the older model</translation>
    </message>
    <message>
        <source>Decision cycle</source>
        <translation>Decision cycle</translation>
    </message>
    <message>
        <source>Pruning</source>
        <translation>Pruning</translation>
    </message>
</context>
<context>
    <name>aetherion::work::ModelSheet</name>
    <message>
        <source>Evidence per state</source>
        <translation>Evidence per state</translation>
    </message>
    <message>
        <source>No model is chosen.</source>
        <translation>No model is chosen.</translation>
    </message>
    <message>
        <source>%1: model %2, made %3, trained on %4 (%5 bars, %6 to %7).</source>
        <translation>%1: model %2, made %3, trained on %4 (%5 bars, %6 to %7).</translation>
    </message>
    <message>
        <source>Features: %1</source>
        <translation>Features: %1</translation>
    </message>
    <message>
        <source>Cautions: none; its names were told apart beyond chance.</source>
        <translation>Cautions: none; its names were told apart beyond chance.</translation>
    </message>
    <message>
        <source>Cautions</source>
        <translation>Cautions</translation>
    </message>
</context>
<context>
    <name>aetherion::work::ModelTable</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>shipped</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Market</translation>
    </message>
    <message>
        <source>Timeframe</source>
        <translation>Timeframe</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Streams</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Trained on</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Cautions</source>
        <translation>Cautions</translation>
    </message>
    <message>
        <source>all</source>
        <translation>all</translation>
    </message>
</context>
<context>
    <name>aetherion::work::ModelsPanel</name>
    <message>
        <source>There is no older model to step back to.</source>
        <translation>There is no older model to step back to.</translation>
    </message>
    <message>
        <source>%1 #%2: %3</source>
        <translation>%1 #%2: %3</translation>
    </message>
    <message>
        <source>Regime models</source>
        <translation>Regime models</translation>
    </message>
    <message>
        <source>No models yet: without one every regime is unknown.</source>
        <translation>No models yet: without one every regime is unknown.</translation>
    </message>
    <message>
        <source>&amp;Accept a model...</source>
        <translation>&amp;Accept a model...</translation>
    </message>
    <message>
        <source>Accept a trained model</source>
        <translation>Accept a trained model</translation>
    </message>
    <message>
        <source>Step &amp;back...</source>
        <translation>Step &amp;back...</translation>
    </message>
    <message>
        <source>Step back to the older model</source>
        <translation>Step back to the older model</translation>
    </message>
    <message>
        <source>&amp;Train a model...</source>
        <translation>&amp;Train a model...</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>Train a model</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Close the list of models</source>
        <translation>Close the list of models</translation>
    </message>
</context>
<context>
    <name>aetherion::work::RecordingFields</name>
    <message>
        <source>Choose recordings</source>
        <translation>Choose recordings</translation>
    </message>
    <message>
        <source>Recordings (*.csv *.csv.gz *.txt *.txt.gz *.json *.jsonl *.jsonl.gz *.gz)</source>
        <translation>Recordings (*.csv *.csv.gz *.txt *.txt.gz *.json *.jsonl *.jsonl.gz *.gz)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>&amp;Files</source>
        <translation>&amp;Files</translation>
    </message>
    <message>
        <source>Choose files...</source>
        <translation>Choose files...</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Choose files</translation>
    </message>
    <message>
        <source>Chosen files</source>
        <translation>Chosen files</translation>
    </message>
    <message>
        <source>&amp;Market</source>
        <translation>&amp;Market</translation>
    </message>
    <message>
        <source>&amp;Symbol</source>
        <translation>&amp;Symbol</translation>
    </message>
    <message>
        <source>&amp;Timeframe</source>
        <translation>&amp;Timeframe</translation>
    </message>
    <message>
        <source>Time &amp;zone of the stamps</source>
        <translation>Time &amp;zone of the stamps</translation>
    </message>
    <message>
        <source>A stamp is the &amp;bar&apos;s</source>
        <translation>A stamp is the &amp;bar&apos;s</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>as the file says</translation>
    </message>
    <message>
        <source>start</source>
        <translation>start</translation>
    </message>
    <message>
        <source>end</source>
        <translation>end</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Market</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Timeframe</source>
        <translation>Timeframe</translation>
    </message>
    <message>
        <source>Time zone of the stamps</source>
        <translation>Time zone of the stamps</translation>
    </message>
    <message>
        <source>A stamp is the bar&apos;s start or end</source>
        <translation>A stamp is the bar&apos;s start or end</translation>
    </message>
</context>
<context>
    <name>aetherion::work::StepBackPanel</name>
    <message>
        <source>Say why; the reason goes on record.</source>
        <translation>Say why; the reason goes on record.</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Step back</translation>
    </message>
    <message>
        <source>Step back to the older model</source>
        <translation>Step back to the older model</translation>
    </message>
    <message>
        <source>Model %1 of %2 goes out of use and waits among the candidates; the one before it comes back.</source>
        <translation>Model %1 of %2 goes out of use and waits among the candidates; the one before it comes back.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>Reason for the record</source>
        <translation>Reason for the record</translation>
    </message>
</context>
<context>
    <name>aetherion::work::TrainPanel</name>
    <message>
        <source>Choose at least one file to learn from.</source>
        <translation>Choose at least one file to learn from.</translation>
    </message>
    <message>
        <source>Say where to write the model.</source>
        <translation>Say where to write the model.</translation>
    </message>
    <message>
        <source>Train a regime model</source>
        <translation>Train a regime model</translation>
    </message>
    <message>
        <source>S&amp;tates of the model</source>
        <translation>S&amp;tates of the model</translation>
    </message>
    <message>
        <source>Number of states</source>
        <translation>Number of states</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Model file to write</source>
        <translation>Model file to write</translation>
    </message>
    <message>
        <source>Write the model to</source>
        <translation>Write the model to</translation>
    </message>
    <message>
        <source>The report goes to %1 and its picture to %2, beside the model. A trained model waits there until it is accepted: Tools, Regime models, Accept a model.</source>
        <translation>The report goes to %1 and its picture to %2, beside the model. A trained model waits there until it is accepted: Tools, Regime models, Accept a model.</translation>
    </message>
    <message>
        <source>&amp;Learn from</source>
        <translation>&amp;Learn from</translation>
    </message>
    <message>
        <source>recordings</source>
        <translation>recordings</translation>
    </message>
    <message>
        <source>what is watched: %1 %2 at %3</source>
        <translation>what is watched: %1 %2 at %3</translation>
    </message>
    <message>
        <source>what is watched: nothing yet</source>
        <translation>what is watched: nothing yet</translation>
    </message>
    <message>
        <source>&amp;Newest bars</source>
        <translation>&amp;Newest bars</translation>
    </message>
    <message>
        <source>all</source>
        <translation>all</translation>
    </message>
    <message>
        <source>C&amp;ovariance</source>
        <translation>C&amp;ovariance</translation>
    </message>
    <message>
        <source>full</source>
        <translation>full</translation>
    </message>
    <message>
        <source>diagonal</source>
        <translation>diagonal</translation>
    </message>
    <message>
        <source>tied: one for all states</source>
        <translation>tied: one for all states</translation>
    </message>
    <message>
        <source>spherical</source>
        <translation>spherical</translation>
    </message>
    <message>
        <source>&amp;Random starts</source>
        <translation>&amp;Random starts</translation>
    </message>
    <message>
        <source>S&amp;eed of the random starts</source>
        <translation>S&amp;eed of the random starts</translation>
    </message>
    <message>
        <source>E&amp;valuation</source>
        <translation>E&amp;valuation</translation>
    </message>
    <message>
        <source>walk forward, compare 2 to 6 states (takes longer)</source>
        <translation>walk forward, compare 2 to 6 states (takes longer)</translation>
    </message>
    <message>
        <source>Model f&amp;ile</source>
        <translation>Model f&amp;ile</translation>
    </message>
    <message>
        <source>What to learn from</source>
        <translation>What to learn from</translation>
    </message>
    <message>
        <source>Newest bars of every instrument that are used</source>
        <translation>Newest bars of every instrument that are used</translation>
    </message>
    <message>
        <source>Covariance</source>
        <translation>Covariance</translation>
    </message>
    <message>
        <source>Random starts</source>
        <translation>Random starts</translation>
    </message>
    <message>
        <source>Evaluation by walking forward</source>
        <translation>Evaluation by walking forward</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Put it to the &amp;gate</source>
        <translation>Put it to the &amp;gate</translation>
    </message>
    <message>
        <source>Put the trained model to the gate; it comes into use if the gate lets it pass</source>
        <translation>Put the trained model to the gate; it comes into use if the gate lets it pass</translation>
    </message>
</context>
<context>
    <name>aetherion::work::TrainingSheet</name>
    <message>
        <source>Model %1 of %2 %3</source>
        <translation>Model %1 of %2 %3</translation>
    </message>
    <message>
        <source>Trained on %1, %2 bars, %3 to %4; %5 after %6 iterations; log-likelihood %7 a bar.</source>
        <translation>Trained on %1, %2 bars, %3 to %4; %5 after %6 iterations; log-likelihood %7 a bar.</translation>
    </message>
    <message>
        <source>converged</source>
        <translation>converged</translation>
    </message>
    <message>
        <source>not converged</source>
        <translation>not converged</translation>
    </message>
    <message>
        <source>Regime</source>
        <translation>Regime</translation>
    </message>
    <message>
        <source>Return/bar</source>
        <translation>Return/bar</translation>
    </message>
    <message>
        <source>Volatility/bar</source>
        <translation>Volatility/bar</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Stay</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>Told apart</source>
        <translation>Told apart</translation>
    </message>
    <message>
        <source>%1 bars</source>
        <translation>%1 bars</translation>
    </message>
    <message>
        <source>Walking forward the confirmed regime changes %1 times a day.</source>
        <translation>Walking forward the confirmed regime changes %1 times a day.</translation>
    </message>
    <message>
        <source>Cautions</source>
        <translation>Cautions</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnings</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Judged by bars that the model has not seen, %1 to %2.</source>
        <translation>Judged by bars that the model has not seen, %1 to %2.</translation>
    </message>
    <message>
        <source>Judged by bars that the model has partly seen, %1 to %2.</source>
        <translation>Judged by bars that the model has partly seen, %1 to %2.</translation>
    </message>
    <message>
        <source>The gate lets it pass.</source>
        <translation>The gate lets it pass.</translation>
    </message>
    <message>
        <source>The gate does not let it pass.</source>
        <translation>The gate does not let it pass.</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Measured</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>met</source>
        <translation>met</translation>
    </message>
    <message>
        <source>NOT MET</source>
        <translation>NOT MET</translation>
    </message>
    <message>
        <source>Report of the training</source>
        <translation>Report of the training</translation>
    </message>
    <message>
        <source>Verdict of the gate</source>
        <translation>Verdict of the gate</translation>
    </message>
</context>
</TS>
