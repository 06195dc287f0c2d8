package vn.tonghop.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.journal.Journal;
import vn.tonghop.reading.Reading;
import vn.tonghop.routes.health.SourceHealths;
import vn.tonghop.routes.silence.Silences;
import vn.tonghop.vault.Vault;
import vn.tonghop.web.measure.LineMeters;
import vn.tonghop.web.measure.SourceMeters;
import vn.tonghop.web.model.Annexes;
import vn.tonghop.web.model.DocumentSheets;
import vn.tonghop.web.model.Documents;
import vn.tonghop.web.model.FormLayouts;
import vn.tonghop.web.model.Originals;
import vn.tonghop.web.model.Overview;
import vn.tonghop.web.model.PageFiles;
import vn.tonghop.web.model.ParkedRows;
import vn.tonghop.web.model.Runs;
import vn.tonghop.web.model.SourceDays;
import vn.tonghop.web.model.Submissions;
import vn.tonghop.web.model.Timeline;
import vn.tonghop.web.page.CatalogueNames;
import vn.tonghop.web.picture.PagePictures;

@Configuration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class WebConfiguration implements WebMvcConfigurer {

    private final LanguageCookie languages = new LanguageCookie();

    @Bean
    LocaleResolver localeResolver() {
        return languages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageChoice(languages));
    }

    @Bean
    Problems problems(ObjectMapper json, LocaleResolver localeResolver) {
        return new Problems(json, localeResolver);
    }

    /** The page's words do not wait for the catalogue: without it, ids are shown. */
    @Bean
    CatalogueNames catalogueNames(ObjectProvider<Catalogue> catalogue) {
        return new CatalogueNames(catalogue::getIfAvailable);
    }

    @Bean
    Documents webDocuments(JdbcClient jdbc) {
        return new Documents(jdbc);
    }

    @Bean
    DocumentSheets documentSheets(JdbcClient jdbc, Runs webRuns, Timeline timeline) {
        return new DocumentSheets(jdbc, webRuns, timeline);
    }

    @Bean
    Runs webRuns(JdbcClient jdbc) {
        return new Runs(jdbc);
    }

    @Bean
    Submissions webSubmissions(JdbcClient jdbc) {
        return new Submissions(jdbc);
    }

    @Bean
    Timeline timeline(JdbcClient jdbc) {
        return new Timeline(jdbc);
    }

    @Bean
    SourceDays sourceDays(JdbcClient jdbc, Clock clock) {
        return new SourceDays(jdbc, clock);
    }

    @Bean
    ParkedRows parkedRows(JdbcClient jdbc) {
        return new ParkedRows(jdbc);
    }

    @Bean
    Overview overview(JdbcClient jdbc) {
        return new Overview(jdbc);
    }

    @Bean
    Originals webOriginals(JdbcClient jdbc) {
        return new Originals(jdbc);
    }

    @Bean
    Annexes webAnnexes(JdbcClient jdbc) {
        return new Annexes(jdbc);
    }

    @Bean
    OriginalBytes originalBytes(Vault vault) {
        return new OriginalBytes(vault);
    }

    @Bean
    PagePictures pagePictures(JdbcClient jdbc, OriginalBytes originals, Reading reading) {
        return new PagePictures(new PageFiles(jdbc), originals::of, reading::crop);
    }

    @Bean
    FormLayouts formLayouts(
            JdbcClient jdbc,
            TransactionOperations transaction,
            Journal journal,
            @Value("${tonghop.config:config}") Path config,
            Clock clock) {
        return new FormLayouts(jdbc, transaction, journal, config, clock);
    }

    /** Without the room of the routes there are no sources. */
    @Bean
    MeterBinder sourceMeters(
            ObjectProvider<SourceHealths> healths,
            ObjectProvider<Silences> silences,
            SourceDays days,
            Clock clock) {
        return registry ->
                healths.ifAvailable(
                        there ->
                                new SourceMeters(
                                                there,
                                                silences.getObject(),
                                                days,
                                                clock,
                                                System::nanoTime)
                                        .bindTo(registry));
    }

    @Bean
    MeterBinder lineMeters(Overview overview, Clock clock) {
        return new LineMeters(overview, clock, System::nanoTime);
    }
}
